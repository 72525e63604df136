package cn.anxue.bank.reconciliation;

/** Where a day of an account stands. PostgreSQL knows the same moves. */
public enum DayState {
    /** Something does not agree yet, or has not come. */
    OPEN,
    /** Bank, book and claims agree to the fen, and every break is explained. */
    BALANCED,
    /** An officer closed it; day and journal position are pinned. */
    CLOSED;

    public boolean canBecome(DayState next) {
        return switch (this) {
            case OPEN -> next == BALANCED || next == CLOSED;
            case BALANCED -> next == OPEN || next == CLOSED;
            // A line that comes late opens the day again.
            case CLOSED -> next == OPEN;
        };
    }
}
