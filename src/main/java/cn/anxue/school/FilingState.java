package cn.anxue.school;

import cn.anxue.problem.Text;

/** Where a school's two plans stand. */
public enum FilingState {
    /** Waits for the decision. */
    FILED("待审批", "Filed"),
    /** In force for its term. */
    APPROVED("已批准", "Approved"),
    /** Not approved. */
    REFUSED("未批准", "Refused"),
    /** Taken back or not decided in time. */
    LAPSED("已失效", "Lapsed"),
    /** Others were approved for some of its days. */
    REPLACED("已被替换", "Replaced");

    private final Text text;

    FilingState(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    public boolean canBecome(FilingState next) {
        return switch (this) {
            case FILED -> next != FILED && next != REPLACED;
            case APPROVED -> next == REPLACED;
            case REFUSED, LAPSED, REPLACED -> false;
        };
    }
}
