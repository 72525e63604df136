package cn.anxue.deposit;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why an assessment is refused. */
public enum DepositProblem implements ProblemKind {
    EXCEPTION_NEEDS_REASON(
            422, "当地按档次收取保证金，另行核定须写明理由。", "Deposits go by tiers here; to depart from them, state the reason."),
    AMOUNT_NOT_POSITIVE(400, "金额必须大于零。", "The amount must be above zero.");

    private final int status;
    private final Text text;

    DepositProblem(int status, String zh, String en) {
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
