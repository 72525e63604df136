package cn.anxue.fee.payout;

/** Why money leaves a fee account. In a run they stand in this order: what is owed to families before what is earned. */
public enum PayoutKind {
    /** A family is paid by the plan of a failed institution. */
    CLAIM,
    /** A family gets back what was not taught. */
    REFUND,
    /** Money nobody could place goes back to whoever paid it. */
    RETURN,
    /** The institution gets what it earned. */
    RELEASE;

    /** Whether the money was the institution's to earn, so that what is missing is borne by it first. */
    public boolean isEarned() {
        return this == RELEASE;
    }
}
