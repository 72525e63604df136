package cn.anxue.school.survey;

import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** What a questionnaire and its answers must be. Pure. */
final class SurveyRules {
    private static final int DAYS_MAX = 120;
    private static final int QUESTIONS_MAX = 20;
    private static final int WORDING_MAX = 200;
    private static final int TITLE_MAX = 100;

    private SurveyRules() {}

    static Violations check(SurveyDraft draft) {
        Violations found = new Violations();
        if (draft.title().isBlank()) {
            found.add("/title", RequestProblem.REQUIRED);
        }
        if (draft.title().length() > TITLE_MAX) {
            found.add("/title", RequestProblem.TOO_LONG, Map.of("max", TITLE_MAX));
        }
        long days = ChronoUnit.DAYS.between(draft.fromOn(), draft.dueOn());
        if (days < 0 || days > DAYS_MAX) {
            found.add("/dueOn", SurveyProblem.SURVEY_TERM_INVALID);
        }
        boolean worded = draft.questions().stream()
                .allMatch(one -> !one.wording().isBlank() && one.wording().length() <= WORDING_MAX);
        if (draft.questions().isEmpty() || draft.questions().size() > QUESTIONS_MAX || !worded) {
            found.add("/questions", SurveyProblem.SURVEY_QUESTIONS_NEEDED);
        }
        return found;
    }

    static Violations check(List<AnswerDraft> answers, List<Question> questions) {
        Violations found = new Violations();
        for (int i = 0; i < answers.size(); i++) {
            List<Integer> values = answers.get(i).values();
            for (int q = 0; q < Math.max(values.size(), questions.size()); q++) {
                if (q >= values.size()
                        || q >= questions.size()
                        || !questions.get(q).kind().takes(values.get(q))) {
                    found.add("/" + i + "/values/" + q, SurveyProblem.SURVEY_VALUE_INVALID, Map.of("number", q + 1));
                }
            }
        }
        return found;
    }
}
