package cn.anxue.school.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.school.SchoolId;
import cn.anxue.school.survey.AnswerDraft;
import cn.anxue.school.survey.Question;
import cn.anxue.school.survey.QuestionKind;
import cn.anxue.school.survey.SurveyDraft;
import cn.anxue.web.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the forms about questionnaires hold. */
public class SurveyForm {
    private static final int ROWS_MAX = 200;

    @RestForm
    @Nullable
    String regionCode;

    @RestForm
    @Nullable
    String title;

    @RestForm
    @Nullable
    String fromOn;

    @RestForm
    @Nullable
    String dueOn;

    @RestForm
    @Nullable
    String questions;

    @RestForm
    @Nullable
    List<String> school;

    @RestForm
    @Nullable
    List<String> value;

    public String regionCode() {
        return Fields.text(regionCode);
    }

    public String title() {
        return Fields.text(title);
    }

    public String fromOn() {
        return Fields.text(fromOn);
    }

    public String dueOn() {
        return Fields.text(dueOn);
    }

    public String questions() {
        return questions == null ? "" : questions;
    }

    SurveyDraft opening() {
        return new SurveyDraft(
                regionCode(), title(), Fields.day(fromOn(), "/fromOn"), Fields.day(dueOn(), "/dueOn"), asked());
    }

    /** Rows of which nothing was filled in are left out. */
    List<AnswerDraft> answers(int each) {
        List<String> ids = school == null ? List.of() : school;
        if (ids.size() > ROWS_MAX) {
            throw new ProblemException(RequestProblem.TOO_MANY_ITEMS, "/school", Map.of("max", ROWS_MAX));
        }
        List<AnswerDraft> answers = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            List<String> typed = typed(i, each);
            if (typed.stream().anyMatch(one -> !one.isBlank())) {
                answers.add(new AnswerDraft(
                        new SchoolId(Fields.id(ids.get(i), "/school")),
                        typed.stream()
                                .map(one -> SchoolFormReader.number(one, "/value"))
                                .toList()));
            }
        }
        return answers;
    }

    /** What was typed for a school; null where the form does not hold it. */
    @Nullable
    List<String> typedFor(String id, int each) {
        int i = school == null ? -1 : school.indexOf(id);
        return i < 0 ? null : typed(i, each);
    }

    private List<String> typed(int row, int each) {
        List<String> typed = new ArrayList<>();
        for (int q = 0; q < each; q++) {
            int at = row * each + q;
            typed.add(value == null || at >= value.size() ? "" : value.get(at));
        }
        return typed;
    }

    /** One a line; a line that begins with 等级 or 数字 is answered so, all others with yes or no. */
    private List<Question> asked() {
        return questions()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(SurveyForm::question)
                .toList();
    }

    private static Question question(String line) {
        if (line.matches("等级[:：].+")) {
            return new Question(line.substring(3).strip(), QuestionKind.LEVEL);
        }
        if (line.matches("数字[:：].+")) {
            return new Question(line.substring(3).strip(), QuestionKind.NUMBER);
        }
        return new Question(line, QuestionKind.YES_NO);
    }
}
