package cn.anxue.bank.reconciliation;

/** Where the settling of a break stands. */
public enum ResolutionState {
    /** Waits for another person's decision. */
    PROPOSED,
    /** Decided, and what it books is in the books. */
    BOOKED,
    /** The decision was no; nothing was booked. */
    REFUSED,
    /** Nobody decided in time, or the proposer took it back; nothing was booked. */
    LAPSED;

    public boolean canBecome(ResolutionState next) {
        return this == PROPOSED && next != PROPOSED;
    }
}
