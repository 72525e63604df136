package cn.anxue.school.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Violation;
import cn.anxue.problem.Violations;
import cn.anxue.school.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is asked, what may be answered, and what it comes to. */
class SurveyRulesTest {
    private static final List<Question> QUESTIONS = List.of(
            new Question("作业是否公示", QuestionKind.YES_NO),
            new Question("满意度", QuestionKind.LEVEL),
            new Question("参加人数", QuestionKind.NUMBER));

    @Test
    void takesAnswersThatFitTheirQuestions() {
        assertEquals(List.of(), kinds(SurveyRules.check(List.of(answer(1, 4, 300)), QUESTIONS)));
        assertEquals(List.of(), kinds(SurveyRules.check(List.of(answer(0, 1, 0)), QUESTIONS)));
    }

    @Test
    void refusesAnswersThatDoNot() {
        assertEquals(
                List.of(SurveyProblem.SURVEY_VALUE_INVALID, SurveyProblem.SURVEY_VALUE_INVALID),
                kinds(SurveyRules.check(List.of(answer(2, 0, 300)), QUESTIONS)));
        assertEquals(
                List.of(SurveyProblem.SURVEY_VALUE_INVALID),
                kinds(SurveyRules.check(List.of(answer(1, 4)), QUESTIONS)));
        assertEquals(
                List.of(SurveyProblem.SURVEY_VALUE_INVALID),
                kinds(SurveyRules.check(List.of(answer(1, 4, 3, 3)), QUESTIONS)));
    }

    @Test
    void refusesTermsAndQuestionsThatAreNone() {
        assertEquals(List.of(), kinds(SurveyRules.check(draft(LocalDate.of(2026, 10, 15), QUESTIONS))));
        assertEquals(
                List.of(SurveyProblem.SURVEY_TERM_INVALID),
                kinds(SurveyRules.check(draft(LocalDate.of(2026, 9, 30), QUESTIONS))));
        assertEquals(
                List.of(SurveyProblem.SURVEY_QUESTIONS_NEEDED),
                kinds(SurveyRules.check(draft(LocalDate.of(2026, 10, 15), List.of()))));
    }

    @Test
    void sumsUpByCountyAndQuestion() {
        Survey survey = new Survey(UUID.randomUUID(), draft(LocalDate.of(2026, 10, 15), QUESTIONS));
        SurveySummary summary = SurveySummary.of(
                survey,
                "濮阳市",
                List.of(
                        school("410902", List.of(1, 4, 300)),
                        school("410902", null),
                        school("410922", List.of(0, 3, 200))));

        assertEquals("66.67", summary.total().percent());
        assertEquals(
                List.of("50.00", "100.00"),
                summary.counties().stream()
                        .map(SurveySummary.Completion::percent)
                        .toList());
        assertEquals(Map.of(0, 1L, 1, 1L), summary.results().get(0).counts());
        assertEquals("3.50", summary.results().get(1).average());
        assertEquals(500, summary.results().get(2).sum());
        assertEquals(Map.of(), summary.results().get(2).counts());
    }

    private static AnswerDraft answer(Integer... values) {
        return new AnswerDraft(SchoolId.next(), List.of(values));
    }

    private static SurveyDraft draft(LocalDate due, List<Question> questions) {
        return new SurveyDraft("410900", "半月监测", LocalDate.of(2026, 10, 1), due, questions);
    }

    private static Answered school(String region, @Nullable List<Integer> values) {
        return new Answered(SchoolId.next(), "示例", region, region, values, values == null ? null : Instant.EPOCH);
    }

    private static List<ProblemKind> kinds(Violations found) {
        return found.list().stream().map(Violation::kind).toList();
    }
}
