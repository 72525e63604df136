package cn.anxue.inspection.web;

import cn.anxue.inspection.annual.Grade;
import cn.anxue.inspection.annual.GradeDraft;
import cn.anxue.inspection.annual.GradeLine;
import cn.anxue.inspection.annual.GradeState;
import cn.anxue.institution.InstitutionId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of credit grades. */
public final class GradeBody {
    private GradeBody() {}

    /** Grades of a year, put to a second person as one list. */
    @Schema(name = "CreditGradesRequest")
    public record Request(
            @Min(2000) @Max(2999) int year,
            @NotEmpty @Size(max = 1000) List<@NotNull @Valid Draft> grades) {
        List<GradeDraft> drafts() {
            return grades.stream().map(Draft::draft).toList();
        }
    }

    /** One grade with its reasons. */
    @Schema(name = "CreditGradeRequest")
    public record Draft(
            @NotNull UUID institutionId,
            @NotNull Grade grade,
            @NotBlank @Size(max = 2000) String reasons) {
        GradeDraft draft() {
            return new GradeDraft(new InstitutionId(institutionId), grade, reasons.strip());
        }
    }

    /** A grade. */
    @Schema(name = "CreditGrade")
    public record Answer(
            UUID id,
            UUID institutionId,
            @Schema(maxLength = 100) String name,
            @Schema(maxLength = 18) String uscc,
            int year,
            Grade grade,
            @Schema(maxLength = 2000) String reasons,
            GradeState state,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate publishedOn) {
        static Answer from(GradeLine line) {
            return new Answer(
                    line.id().value(),
                    line.institution().value(),
                    line.name(),
                    line.uscc(),
                    line.year(),
                    line.grade(),
                    line.reasons(),
                    line.state(),
                    line.decidedOn(),
                    line.publishedOn());
        }
    }
}
