package cn.anxue.school;

import cn.anxue.ledger.EntryReason;

/** Why this room makes entries; all others on its accounts are made where lines of the bank are booked. */
public enum SpendingReason implements EntryReason {
    /** Two people decided a payment: its money waits in {@code service/outgoing} for the bank. */
    SPENDING_APPROVED
}
