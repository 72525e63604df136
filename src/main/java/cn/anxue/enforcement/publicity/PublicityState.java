package cn.anxue.enforcement.publicity;

import cn.anxue.problem.Text;

/** Where a publicity stands. */
public enum PublicityState {
    /** Before the public. */
    OPEN("公示中", "Before the public"),
    /** Its days have passed and all objections are decided. */
    CONCLUDED("公示期满", "Concluded"),
    /** Taken back. */
    WITHDRAWN("已撤回", "Withdrawn");

    private final Text text;

    PublicityState(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    public boolean canBecome(PublicityState next) {
        return this == OPEN && next != OPEN;
    }
}
