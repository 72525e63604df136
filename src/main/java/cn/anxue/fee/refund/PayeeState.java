package cn.anxue.fee.refund;

/** Where a payee other than the original payer stands. */
public enum PayeeState {
    /** Waits for a second person. */
    PROPOSED,
    /** A second person has seen the evidence. */
    APPROVED,
    /** Refused: the money goes to whoever paid. */
    REFUSED
}
