package cn.anxue.fee.lesson;

/** Where a family's dispute about a lesson stands. */
public enum DisputeState {
    /** Waits for a ruling. */
    OPEN,
    /** An officer has proposed one; another person decides. */
    PROPOSED,
    /** The family is right: the lesson does not count. */
    UPHELD,
    /** The lesson counts. */
    DISMISSED,
    /** The institution has taken the lesson back. */
    CONCEDED;

    public boolean canBecome(DisputeState next) {
        return switch (this) {
            case OPEN -> next == PROPOSED || next == CONCEDED;
            case PROPOSED -> next == OPEN || next == UPHELD || next == DISMISSED;
            case UPHELD, DISMISSED, CONCEDED -> false;
        };
    }
}
