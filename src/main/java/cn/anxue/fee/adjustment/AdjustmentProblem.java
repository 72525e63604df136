package cn.anxue.fee.adjustment;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why nothing may be moved within the book of fees. */
public enum AdjustmentProblem implements ProblemKind {
    NOT_SO_MUCH_MISSING(409, "缺口只有 {most} 元。", "Only {most} is missing."),
    NOT_SO_MUCH_EARNED(409, "该科目余额只有 {most} 元。", "Only {most} is there to be moved."),
    INTEREST_HAS_OTHER_OWNER(409, "按协议该利息不归该方所有。", "By the agreement this interest is not theirs."),
    ADJUSTMENT_DECIDED(409, "该调整已有结论（{state}）。", "This adjustment has ended ({state}).");

    private final int status;
    private final Text text;

    AdjustmentProblem(int status, String zh, String en) {
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
