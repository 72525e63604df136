package cn.anxue.enforcement.list;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a step of a list entry cannot be taken as asked. */
public enum ListProblem implements ProblemKind {
    HEARING_TERM_RUNNING(
            409, "陈述申辩期至 {until}，期满前不能记为逾期未陈述。", "The subject may speak until {until}; it is not silent before that."),
    HEARING_STATEMENT_REQUIRED(400, "请写明陈述申辩的内容。", "Write down what the subject said."),
    HEARING_OUTCOME_REQUIRED(400, "请选择：邀请听取，或写明已如何听取。", "Either invite the subject or say how it was heard."),
    HEARING_OVER(409, "陈述申辩已结束（期至 {until}）。", "The hearing is over; its last day was {until}."),
    HEARING_SPOKEN(409, "对象已自行提交陈述申辩，不能记为逾期未陈述。", "The subject has stated its case; it was not silent."),
    HEARD_IN_FUTURE(400, "听取日期不能晚于今天（{today}）。", "The day of the hearing cannot be after today ({today})."),
    HEARING_BLACK_ONLY(422, "列入白名单不需听取陈述申辩。", "Entry on the white list needs no hearing."),
    WHITE_TESTS_UNMET(422, "尚不符合白名单条件：{reasons}。", "The tests of the white list are not met: {reasons}."),
    NOT_ON_WHITE_LIST(409, "该条目不在白名单上，不能转入整改观察。", "The entry is not on the white list and cannot be observed."),
    RETURN_PENDING(409, "验收已提出，正等待决定。", "Its return has been proposed already and awaits a decision."),
    NOT_PUBLISHED(409, "该条目尚未公布。", "The entry has not been published."),
    ALREADY_SHARED(409, "该条目已推送信用平台。", "The entry has been shared with the credit records already.");

    private final int status;
    private final Text text;

    ListProblem(int status, String zh, String en) {
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
