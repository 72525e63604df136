package cn.anxue.seal;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why something about seals cannot be answered. */
public enum SealProblem implements ProblemKind {
    NOTHING_SEALED(404, "尚无封签，请稍后再试。", "Nothing has been sealed yet; try again in a moment."),
    HEAD_UNKNOWN(404, "没有覆盖 {size} 条记录的封签。", "There is no head over {size} leaves."),
    LEAF_UNKNOWN(404, "没有这个叶子哈希的封存记录。", "No leaf has this hash."),
    SIZES_NOT_ORDERED(
            422,
            "from 须在 1 与 {size} 之间，{size} 不得超过已封存的 {sealed} 条。",
            "from must lie between 1 and {size}, and {size} may not exceed the {sealed} leaves sealed."),
    VERIFICATION_RUNNING(409, "核验正在进行，请稍后查看结果。", "A verification is running; look for its outcome later.");

    private final int status;
    private final Text text;

    SealProblem(int status, String zh, String en) {
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
