package cn.anxue.reporting.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.reporting.assessment.AssessmentService;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Of which place and year assessments are looked at, and what its forms say. */
public class AssessmentForm {
    @RestQuery
    @Pattern(regexp = "^([0-9]{6}([0-9]{3})?)?$")
    @Nullable
    String region;

    @RestQuery
    @Min(2000)
    @Max(2999)
    @Nullable
    Integer year;

    @RestForm
    @Min(1)
    @Max(99)
    @Nullable
    Integer n;

    @RestForm
    @Size(max = 200)
    @Nullable
    String title;

    @RestForm
    @Pattern(regexp = AssessmentBody.POINTS)
    @Nullable
    String points;

    @RestForm
    @Size(max = 60)
    @Nullable
    String measure;

    @RestForm
    @Pattern(regexp = AssessmentBody.POINTS)
    @Nullable
    String each;

    @RestForm
    @Size(max = 300)
    @Nullable
    String basis;

    @RestForm
    @Nullable
    UUID indicator;

    @RestForm
    @Pattern(regexp = ReportQuery.REGION)
    @Nullable
    String place;

    @RestForm
    @Nullable
    LocalDate on;

    @RestForm
    @Size(max = 300)
    @Nullable
    String reason;

    @RestForm
    @Pattern(regexp = AssessmentBody.RECORD)
    @Nullable
    String record;

    @RestForm
    @Size(max = 60)
    @Nullable
    String number;

    void stand(String ownRegion, int lastYear) {
        region = region == null || region.isEmpty() ? ownRegion : region;
        year = year == null ? Integer.valueOf(lastYear) : year;
    }

    public String region() {
        return Objects.requireNonNullElse(region, "");
    }

    public int year() {
        return year == null ? 0 : year;
    }

    String number() {
        return said(number);
    }

    AssessmentService.IndicatorDraft indicator() {
        return new AssessmentService.IndicatorDraft(
                region(),
                year(),
                required(n),
                said(title),
                new BigDecimal(required(points)),
                FilingBody.blankToNull(measure),
                new BigDecimal(required(each)),
                said(basis));
    }

    AssessmentService.DeductionDraft deduction() {
        return new AssessmentService.DeductionDraft(
                required(indicator),
                said(place),
                required(on),
                new BigDecimal(required(points)),
                said(reason),
                said(record));
    }

    private static String said(@Nullable String text) {
        return required(text).strip();
    }

    private static <T> T required(@Nullable T value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new ProblemException(RequestProblem.REQUIRED);
        }
        return value;
    }
}
