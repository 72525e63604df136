package cn.anxue.fee.order;

/** Why nothing of an order is released for now. */
public enum HoldKind {
    /** The family has asked its money back. */
    REFUND,
    /** A dispute about the order as a whole; a disputed lesson holds itself alone. */
    DISPUTE,
    /** The institution has failed; what is left goes by the plan. */
    FAILURE
}
