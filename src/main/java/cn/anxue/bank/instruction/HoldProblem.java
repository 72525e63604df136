package cn.anxue.bank.instruction;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a hold is not lifted. */
public enum HoldProblem implements ProblemKind {
    HOLD_LIFTED(409, "该暂停已解除。", "This hold has been lifted.");

    private final int status;
    private final Text text;

    HoldProblem(int status, String zh, String en) {
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
