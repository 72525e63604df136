package cn.anxue.school.web;

import cn.anxue.school.SchoolId;
import cn.anxue.school.survey.AnswerDraft;
import cn.anxue.school.survey.Question;
import cn.anxue.school.survey.QuestionKind;
import cn.anxue.school.survey.Survey;
import cn.anxue.school.survey.SurveyDraft;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Questionnaires and answers as they are sent and answered. */
final class SurveyBody {
    private SurveyBody() {}

    /** A questionnaire to open. */
    @Schema(name = "SurveyBody")
    record Opening(
            @NotNull @Pattern(regexp = "^[0-9]{6}([0-9]{3})?$")
            String regionCode,

            @NotNull @Size(min = 1, max = 100) String title,
            @NotNull LocalDate fromOn,
            @NotNull LocalDate dueOn,
            @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Asked> questions) {
        SurveyDraft read() {
            return new SurveyDraft(
                    regionCode,
                    title,
                    fromOn,
                    dueOn,
                    questions.stream().map(Asked::read).toList());
        }
    }

    /** One question. */
    @Schema(name = "SurveyQuestion")
    record Asked(
            @NotNull @Size(min = 1, max = 200) String wording,
            @NotNull QuestionKind kind) {
        Question read() {
            return new Question(wording, kind);
        }
    }

    /** Answers of schools, all or none. */
    @Schema(name = "SurveyAnswersBody")
    record Answers(@NotNull @Size(min = 1, max = 2_000) List<@NotNull @Valid Given> answers) {
        List<AnswerDraft> read() {
            return answers.stream()
                    .map(one -> new AnswerDraft(new SchoolId(one.school()), one.values()))
                    .toList();
        }
    }

    /** One school's, in the order of the questions. */
    @Schema(name = "SurveyAnswerBody")
    record Given(
            @NotNull UUID school,
            @NotNull @Size(min = 1, max = 20) List<@NotNull Integer> values) {}

    /** A questionnaire. */
    @Schema(name = "Survey")
    record Answer(UUID id, String regionCode, String title, LocalDate fromOn, LocalDate dueOn, List<Asked> questions) {
        static Answer from(Survey survey) {
            SurveyDraft asked = survey.asked();
            return new Answer(
                    survey.id(),
                    asked.regionCode(),
                    asked.title(),
                    asked.fromOn(),
                    asked.dueOn(),
                    asked.questions().stream()
                            .map(one -> new Asked(one.wording(), one.kind()))
                            .toList());
        }
    }
}
