package cn.anxue.bank.freeze;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a freeze is not changed. */
public enum FreezeProblem implements ProblemKind {
    FREEZE_TOO_LONG(
            422,
            "冻结截止日不得晚于 {latest}；无期限的冻结请勿填写截止日。",
            "A freeze ends by {latest} at the latest; leave the day out where it has no end."),
    FREEZE_ENDED(409, "该冻结已解除或到期。", "This freeze has been lifted or has ended.");

    private final int status;
    private final Text text;

    FreezeProblem(int status, String zh, String en) {
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
