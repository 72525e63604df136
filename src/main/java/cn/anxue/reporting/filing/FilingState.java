package cn.anxue.reporting.filing;

import cn.anxue.problem.Text;

/** Where a filing stands. */
public enum FilingState {
    /** Sent by the institution. */
    FILED("已填报", "Filed"),
    /** Found to agree with the books by the office it was sent to. */
    CHECKED("已审核", "Checked"),
    /** Sent back with a reason. */
    RETURNED("已退回", "Sent back"),
    /** Signed by a region. */
    SIGNED("已签发", "Signed"),
    /** A later edition stands in its place. */
    SUPERSEDED("已更正", "Superseded");

    private final Text called;

    FilingState(String zh, String en) {
        this.called = Text.of(zh, en);
    }

    public Text called() {
        return called;
    }

    /** All legal moves. */
    public boolean canBecome(FilingState next) {
        return switch (this) {
            case FILED -> next == CHECKED || next == RETURNED || next == SUPERSEDED;
            case CHECKED -> next == RETURNED || next == SUPERSEDED;
            case RETURNED, SIGNED -> next == SUPERSEDED;
            case SUPERSEDED -> false;
        };
    }
}
