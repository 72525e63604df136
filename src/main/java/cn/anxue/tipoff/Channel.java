package cn.anxue.tipoff;

import cn.anxue.problem.Text;

/** How a tip-off came in. */
public enum Channel {
    /** The public page, or a program of ours. */
    PAGE("网页", "page"),
    /** By telephone, written down by an officer. */
    HOTLINE("热线", "hotline"),
    /** By letter or e-mail. */
    MAIL("来信", "mail"),
    /** At the counter. */
    VISIT("来访", "visit"),
    /** By a neighbourhood worker (网格员). */
    GRID("网格员", "neighbourhood worker"),
    /** By a supervisor in office (社会监督员), whose name officers know. */
    SUPERVISOR("社会监督员", "supervisor");

    private final Text text;

    Channel(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    /** Whether an officer writes it down for somebody. */
    public boolean isTakenDown() {
        return this != PAGE;
    }
}
