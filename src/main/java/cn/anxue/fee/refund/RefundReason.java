package cn.anxue.fee.refund;

import cn.anxue.ledger.EntryReason;

/** Why this room makes entries. */
enum RefundReason implements EntryReason {
    /** What goes back to the family is set apart. */
    REFUND_AGREED,
    /** What the institution keeps by law when an order ends. */
    KEPT_AT_REFUND,
    /** What the account bore on it since the contract ended goes with it. */
    INTEREST_BORNE,
    /** The institution makes good what the order no longer held. */
    REFUND_COLLECTED
}
