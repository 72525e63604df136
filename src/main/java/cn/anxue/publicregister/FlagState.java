package cn.anxue.publicregister;

import cn.anxue.problem.Text;

/** How it stands with something published. */
public enum FlagState {
    /** Holds today. */
    IN_FORCE("有效", "in force"),
    /** Everything it asked for is done. */
    DONE("已销号", "done"),
    /** Its term has run out. */
    ENDED("已到期", "ended"),
    /** Taken back or taken off; it stays on record. */
    WITHDRAWN("已撤销", "withdrawn");

    private final Text text;

    FlagState(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }
}
