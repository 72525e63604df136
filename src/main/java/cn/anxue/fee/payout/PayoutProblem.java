package cn.anxue.fee.payout;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why money may not leave a fee account. */
public enum PayoutProblem implements ProblemKind {
    ALREADY_PREPARED(409, "同一事项已有一笔出款在办或已付。", "The same is being paid already, or has been."),
    PAYOUT_STATE(409, "该笔出款状态为 {state}，不能进行此操作。", "The payout is {state}; this cannot be done any more."),
    NOTHING_TO_PAY(409, "没有待出款的款项。", "Nothing waits to be paid."),
    RUN_DECIDED(409, "该出款批次已有结论（{state}）。", "This run has ended ({state}).");

    private final int status;
    private final Text text;

    PayoutProblem(int status, String zh, String en) {
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
