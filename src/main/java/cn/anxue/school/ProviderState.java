package cn.anxue.school;

import cn.anxue.problem.Text;

/** Where the choice of a provider stands. */
public enum ProviderState {
    /** Teaches at the school within its term. */
    SELECTED("已选用", "Selected"),
    /** It left the white list: ended by the machine, and somebody must see to it. */
    OFF_LIST("已退出白名单", "Off the white list"),
    /** Closed by an officer with a reason. */
    ENDED("已终止", "Ended");

    private final Text text;

    ProviderState(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    public boolean canBecome(ProviderState next) {
        return switch (this) {
            case SELECTED -> next == OFF_LIST || next == ENDED;
            case OFF_LIST -> next == ENDED;
            case ENDED -> false;
        };
    }
}
