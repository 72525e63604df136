package cn.anxue.reporting.web;

import cn.anxue.reporting.assessment.AssessmentService;
import cn.anxue.reporting.assessment.Assessments;
import cn.anxue.reporting.assessment.Scored;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Assessments over HTTP. Points are written with their decimals. */
final class AssessmentBody {
    static final String POINTS = "^[0-9]{1,3}(\\.[0-9]{1,2})?$";
    static final String RECORD = "^/console/[a-z/-]{1,60}/[0-9a-f-]{36}$";

    private AssessmentBody() {}

    /**
     * What places below are assessed by; one of the same number replaces another of the year.
     *
     * @param measure of the reports, each record of which costs points; by hand if absent
     * @param each what one record costs at most
     */
    @Schema(name = "AssessmentIndicatorDraft")
    public record IndicatorDraft(
            @NotNull @Pattern(regexp = ReportQuery.REGION) @Schema(maxLength = 9)
            String regionCode,

            @Min(2000) @Max(2999) int year,
            @Min(1) @Max(99) int n,
            @NotBlank @Size(max = 200) String title,

            @NotNull @Pattern(regexp = POINTS) @Schema(maxLength = 6)
            String points,

            @Size(max = 60) @Nullable String measure,

            @NotNull @Pattern(regexp = POINTS) @Schema(maxLength = 6)
            String each,

            @NotBlank @Size(max = 300) String basis) {
        AssessmentService.IndicatorDraft draft() {
            return new AssessmentService.IndicatorDraft(
                    regionCode,
                    year,
                    n,
                    title.strip(),
                    new BigDecimal(points),
                    FilingBody.blankToNull(measure),
                    new BigDecimal(each),
                    basis.strip());
        }
    }

    /** @param record page of what caused it */
    @Schema(name = "AssessmentDeductionDraft")
    public record DeductionDraft(
            @NotNull UUID indicatorId,

            @NotNull @Pattern(regexp = ReportQuery.REGION) @Schema(maxLength = 9)
            String regionCode,

            @NotNull LocalDate on,

            @NotNull @Pattern(regexp = POINTS) @Schema(maxLength = 6)
            String points,

            @NotBlank @Size(max = 300) String reason,

            @NotNull @Pattern(regexp = RECORD) @Schema(maxLength = 120)
            String record) {
        AssessmentService.DeductionDraft draft() {
            return new AssessmentService.DeductionDraft(
                    indicatorId, regionCode, on, new BigDecimal(points), reason.strip(), record);
        }
    }

    /** @param number of the document (通报) */
    @Schema(name = "AssessmentPublication")
    public record Publication(
            @NotNull @Pattern(regexp = ReportQuery.REGION) @Schema(maxLength = 9)
            String regionCode,

            @Min(2000) @Max(2999) int year,
            @NotBlank @Size(max = 60) String number) {}

    /** Why points were deducted. */
    @Schema(name = "AssessmentCause")
    public record CauseBody(String what, @Nullable LocalDate on, String points, String record) {}

    /** One indicator of one place. */
    @Schema(name = "AssessmentLine")
    public record LineBody(int n, String title, String points, String deducted, List<CauseBody> causes) {}

    /** How a place comes out. */
    @Schema(name = "AssessmentResult")
    public record ResultBody(
            String regionCode,
            String regionName,
            String full,
            String deducted,
            String score,
            @Nullable String number,
            @Nullable LocalDate publishedOn,
            List<LineBody> lines) {
        static ResultBody of(Scored scored) {
            return new ResultBody(
                    scored.regionCode(),
                    scored.regionName(),
                    points(scored.full()),
                    points(scored.deducted()),
                    points(scored.score()),
                    scored.number(),
                    scored.publishedOn(),
                    scored.lines().stream().map(AssessmentBody::line).toList());
        }
    }

    /** All places below. */
    @Schema(name = "AssessmentSheet")
    public record SheetBody(
            String regionCode, String regionName, int year, boolean published, List<ResultBody> places) {
        static SheetBody of(Assessments.Sheet sheet) {
            return new SheetBody(
                    sheet.regionCode(),
                    sheet.regionName(),
                    sheet.year(),
                    sheet.published(),
                    sheet.places().stream().map(ResultBody::of).toList());
        }
    }

    /** A place's own result. */
    @Schema(name = "AssessmentOwnResult")
    public record OwnBody(String byRegion, String byRegionName, int year, ResultBody result) {
        static OwnBody of(Assessments.Own own) {
            return new OwnBody(own.byRegion(), own.byRegionName(), own.year(), ResultBody.of(own.scored()));
        }
    }

    static String points(BigDecimal points) {
        return points.setScale(2).toPlainString();
    }

    private static LineBody line(Scored.Line line) {
        return new LineBody(
                line.n(),
                line.title(),
                points(line.points()),
                points(line.deducted()),
                line.causes().stream()
                        .map(cause -> new CauseBody(cause.what(), cause.on(), points(cause.points()), cause.record()))
                        .toList());
    }
}
