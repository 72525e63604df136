package cn.anxue.simulator.plan;

import cn.anxue.problem.Text;
import java.util.List;

/** What becomes of a day's statement. */
public enum StatementFate {
    /** It comes at the end of its day. */
    SENT("当日送达", "sent"),
    /** It comes, and the same file again. */
    SENT_TWICE("重复送达", "sent twice"),
    /** It comes a day later, after the next day's own. */
    LATE("迟到一日", "a day late"),
    /** It never comes. */
    NEVER("始终未到", "never sent"),
    /** It says another closing balance than its lines; the right one follows at once. */
    WRONG_TOTAL_FIRST("先错后正", "wrong total, then right"),
    /** It says another closing balance than its lines, and no other comes. */
    WRONG_TOTAL("合计错误", "wrong total");

    private final Text text;

    StatementFate(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    static StatementFate of(Dice dice, boolean faults) {
        if (!faults || dice.falls(80)) {
            return SENT;
        }
        return dice.any(List.of(SENT_TWICE, LATE, NEVER, WRONG_TOTAL_FIRST, WRONG_TOTAL));
    }
}
