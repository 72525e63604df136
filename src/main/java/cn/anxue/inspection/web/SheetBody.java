package cn.anxue.inspection.web;

import cn.anxue.inspection.task.FindingCategory;
import cn.anxue.inspection.task.Question;
import cn.anxue.inspection.task.Sheets;
import cn.anxue.institution.InstitutionCategory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the check sheets endpoint. */
public final class SheetBody {
    private SheetBody() {}

    /** A new edition. */
    @Schema(name = "InspectionSheetRequest")
    public record Request(
            @NotNull @Pattern(regexp = "^[A-Z0-9-]{2,40}$") @Schema(maxLength = 40, examples = "SPRING-FIRE")
            String code,

            @NotNull @Pattern(regexp = InspectorBody.REGION) @Schema(maxLength = 9, examples = "140302")
            String regionCode,

            @Nullable InstitutionCategory category,
            @NotBlank @Size(max = 200) String title,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid QuestionRequest> questions) {
        Sheets.Draft draft() {
            return new Sheets.Draft(
                    code,
                    regionCode,
                    category,
                    title.strip(),
                    questions.stream().map(QuestionRequest::question).toList());
        }
    }

    /** A question that everything in order answers with yes. */
    @Schema(name = "InspectionQuestionRequest")
    public record QuestionRequest(
            @NotNull FindingCategory category,
            @NotBlank @Size(max = 500) String text,
            @NotBlank @Size(max = 500) String basis) {
        Question question() {
            return new Question(category, text.strip(), basis.strip());
        }
    }
}
