package cn.anxue.deposit.outflow;

/** Where an outflow stands. */
public enum OutflowState {
    /** Waits for another person's decision. */
    PROPOSED,
    /** Decided; its money stands in {@code deposit/outgoing}. */
    APPROVED,
    /** The bank has been told to pay. */
    INSTRUCTED,
    /** A line of the bank shows it paid. */
    EXECUTED,
    /** The decision was no; nothing was booked. */
    REFUSED,
    /** Nobody decided in time, or the proposer took it back; nothing was booked. */
    LAPSED,
    /** Not paid after all, refused by the bank or called off; its money is back where it came from. */
    CANCELLED,
    /** Paid, and sent back later by the payee's bank. */
    RETURNED;

    public boolean canBecome(OutflowState next) {
        return switch (this) {
            case PROPOSED -> next == APPROVED || next == REFUSED || next == LAPSED;
            // A bank may report the line before it reports that it took the instruction.
            case APPROVED -> next == INSTRUCTED || next == EXECUTED || next == CANCELLED;
            case INSTRUCTED -> next == EXECUTED || next == CANCELLED;
            case EXECUTED -> next == RETURNED;
            // A line of the bank shows that it was paid after all.
            case CANCELLED -> next == INSTRUCTED;
            case REFUSED, LAPSED, RETURNED -> false;
        };
    }
}
