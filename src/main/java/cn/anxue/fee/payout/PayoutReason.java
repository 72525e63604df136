package cn.anxue.fee.payout;

import cn.anxue.ledger.EntryReason;

/** Why this room makes entries. */
enum PayoutReason implements EntryReason {
    /** A run was let go: the money waits in {@code fee/outgoing} for the bank. */
    PAYOUT_INSTRUCTED,
    /** What a collector kept back was taken from what the institution earned. */
    COMMISSION_BORNE,
    /** The bank paid what it had refused: the money is set apart again. */
    PAID_AFTER_ALL
}
