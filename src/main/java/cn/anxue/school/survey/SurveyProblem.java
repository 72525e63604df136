package cn.anxue.school.survey;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a questionnaire cannot be opened or answered so. */
public enum SurveyProblem implements ProblemKind {
    SURVEY_TERM_INVALID(
            422, "起止日期有误：截止不早于起始，且不超过 120 天。", "The due day must not lie before the first, nor 120 days after."),
    SURVEY_QUESTIONS_NEEDED(
            422, "须有 1 至 20 个问题，每个不超过 200 字。", "One to twenty questions are needed, each of at most 200 characters."),
    SURVEY_ELSEWHERE(422, "该校不在本问卷的范围内。", "The questionnaire does not ask this school."),
    SURVEY_VALUE_INVALID(422, "第 {number} 题的答案不合要求。", "The answer to question {number} is not acceptable."),
    SURVEY_NOT_BEGUN(409, "问卷自 {from} 起填报。", "The questionnaire begins on {from}.");

    private final int status;
    private final Text text;

    SurveyProblem(int status, String zh, String en) {
        this.status = status;
        this.text = Text.of(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text text() {
        return text;
    }
}
