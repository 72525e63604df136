package cn.anxue.school;

import cn.anxue.problem.Text;

/** Whom a school teaches. */
public enum Stage {
    /** Years one to six. */
    PRIMARY("小学", "Primary"),
    /** Years seven to nine. */
    JUNIOR("初中", "Junior"),
    /** Both under one roof. */
    NINE_YEAR("九年一贯制", "Nine-year");

    private final Text text;

    Stage(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }
}
