package cn.anxue.fee.adjustment;

/** Where an adjustment stands. */
public enum AdjustmentState {
    /** Waits for another person's decision. */
    PROPOSED,
    /** Decided, and in the books. */
    BOOKED,
    /** The decision was no; nothing was booked. */
    REFUSED,
    /** Nobody decided in time, or the proposer took it back; nothing was booked. */
    LAPSED;

    public boolean canBecome(AdjustmentState next) {
        return this == PROPOSED && next != PROPOSED;
    }
}
