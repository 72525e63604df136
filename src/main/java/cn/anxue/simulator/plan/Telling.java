package cn.anxue.simulator.plan;

import cn.anxue.problem.Text;

/** How the bank tells of a movement before its statement does. */
public enum Telling {
    /** At once. */
    NOTICE("即时通知", "notice"),
    /** At once, and again. */
    NOTICE_TWICE("重复通知", "notice, twice"),
    /** A day late, when the statement may have said it already. */
    NOTICE_LATE("次日通知", "notice a day late"),
    /** Not at all. */
    STATEMENT_ONLY("仅对账单", "statement only");

    private final Text text;

    Telling(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    /** Which booking was taken back stands in the notice alone, so there always is one. */
    static Telling ofReversal(Dice dice, boolean faults) {
        return faults && dice.falls(20) ? NOTICE_TWICE : NOTICE;
    }

    static Telling of(Dice dice, boolean faults) {
        if (!faults || dice.falls(65)) {
            return NOTICE;
        }
        if (dice.falls(30)) {
            return NOTICE_TWICE;
        }
        return dice.falls(30) ? NOTICE_LATE : STATEMENT_ONLY;
    }
}
