package cn.anxue.rule;

import cn.anxue.problem.Text;

/** What may be proposed about the rules of a place. */
public enum RuleAct {
    /** A new row. */
    ENACT("制定", "lay down"),
    /** The end of a row, with none to follow. */
    END("停止适用", "end"),
    /** That a row whose day has not come never comes. */
    WITHDRAW("撤回", "take back");

    private final Text text;

    RuleAct(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }
}
