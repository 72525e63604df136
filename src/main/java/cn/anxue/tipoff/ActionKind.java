package cn.anxue.tipoff;

import cn.anxue.problem.Text;

/** What followed from a tip-off. */
public enum ActionKind {
    /** An inspection task. */
    INSPECTION("检查", "inspection"),
    /** A notice or order. */
    NOTICE("文书", "notice"),
    /** A penalty case. */
    CASE("立案", "case"),
    /** Nothing. */
    NONE("无需处理", "none");

    private final Text text;

    ActionKind(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }
}
