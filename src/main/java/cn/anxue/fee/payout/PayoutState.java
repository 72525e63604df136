package cn.anxue.fee.payout;

/** Where a payout stands. PostgreSQL knows the same moves. */
public enum PayoutState {
    /** Waits for a run; its money stands where it came from. */
    READY,
    /** Stands in a run that another person decides on. */
    IN_RUN,
    /** The bank has been told to pay; its money stands in {@code fee/outgoing}. */
    INSTRUCTED,
    /** A line of the bank shows it paid. */
    EXECUTED,
    /** The bank would not pay it; its money is back where it came from. */
    REFUSED,
    /** Paid, and sent back later by the payee's bank; its money is back where it came from. */
    RETURNED,
    /** Called off before the bank was told. */
    CANCELLED;

    public boolean canBecome(PayoutState next) {
        return switch (this) {
            case READY -> next == IN_RUN || next == CANCELLED;
            case IN_RUN -> next == INSTRUCTED || next == READY;
            case INSTRUCTED -> next == EXECUTED || next == REFUSED;
            case EXECUTED -> next == RETURNED;
            // A line of the bank shows that it paid after all.
            case REFUSED -> next == INSTRUCTED;
            case RETURNED, CANCELLED -> false;
        };
    }

    /** Whether it was paid or still may be, so that its source must not be paid again. */
    public boolean isLive() {
        return switch (this) {
            case READY, IN_RUN, INSTRUCTED, EXECUTED -> true;
            case REFUSED, RETURNED, CANCELLED -> false;
        };
    }
}
