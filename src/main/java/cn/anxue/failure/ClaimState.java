package cn.anxue.failure;

/** Where a family's claim stands. */
public enum ClaimState {
    /** Made from our records or handed in; not checked yet. */
    OPEN,
    /** Checked; its sum goes into the plan. */
    VERIFIED,
    /** Checked and not owed, with the reason. */
    REJECTED,
    /** Its shares are decided and on their way. */
    PLANNED,
    /** The bank's lines show all of its shares paid. */
    PAID;

    public boolean canBecome(ClaimState next) {
        return switch (this) {
            case OPEN -> next == VERIFIED || next == REJECTED;
            // Checked again as long as no plan stands on it.
            case VERIFIED -> next == VERIFIED || next == REJECTED || next == PLANNED;
            case REJECTED -> next == VERIFIED;
            case PLANNED -> next == PAID;
            // A payment that came back is owed again.
            case PAID -> next == PLANNED;
        };
    }
}
