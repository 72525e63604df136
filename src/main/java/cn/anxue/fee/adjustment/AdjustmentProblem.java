package cn.anxue.fee.adjustment;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why nothing may be moved within the book of fees. */
public enum AdjustmentProblem implements ProblemKind {
    NOT_SO_MUCH_MISSING(409, "缺口只有 {most} 元。", "Only {most} is missing."),
    NOT_SO_MUCH_EARNED(409, "该科目余额只有 {most} 元。", "Only {most} is there to be moved."),
    INTEREST_HAS_OTHER_OWNER(409, "按协议该利息不归该方所有。", "By the agreement this interest is not theirs."),
    INTEREST_STILL_CLAIMED(
            409,
            "未结退费还可能分得利息，目前至多可转 {most} 元。",
            "Refunds may still claim of this interest; at most {most} can be moved now."),
    INTEREST_STAYS(
            409,
            "归家庭所有的利息不必划转：随退费付给家庭，停办时计入方案；其间留在账户内。",
            "Interest of families needs no move: it goes with their refunds and into a plan, and stays in the account until then."),
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
