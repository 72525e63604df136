package cn.anxue.enforcement.publicity;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a publicity cannot be made or ended as asked. */
public enum PublicityProblem implements ProblemKind {
    PUBLICITY_TOO_SHORT(400, "公示截止日须晚于今天（{today}）。", "The last day for objections must be after today ({today})."),
    PUBLICITY_ENDED(409, "公示已结束。", "The publicity has ended already."),
    PUBLICITY_NOT_OVER(
            409, "公示期至 {until}，期满后方可办结。", "It stands before the public until {until}; it is concluded afterwards."),
    PUBLICITY_OBJECTION_LATE(409, "异议期已于 {until} 届满。", "The days for objections ended on {until}."),
    PUBLICITY_OBJECTIONS_OPEN(409, "还有 {count} 项异议未决定。", "{count} objections are still to be decided."),
    PUBLICITY_OBJECTION_DECIDED(409, "没有待决定的此项异议。", "There is no such objection that awaits a decision."),
    PUBLICITY_OWN_OBJECTION(
            403, "登记人不能决定自己登记的异议，请由另一人办理。", "Whoever wrote an objection down cannot decide on it; ask a colleague.");

    private final int status;
    private final Text text;

    PublicityProblem(int status, String zh, String en) {
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
