package cn.anxue.deposit;

import cn.anxue.ledger.EntryReason;

/** Why this room makes entries; all others on its accounts are made where lines of the bank are booked. */
public enum DepositReason implements EntryReason {
    /** An outflow was approved: principal or interest waits in {@code deposit/outgoing} for the bank. */
    OUTFLOW_APPROVED,
    /** A plan that two people decided gives principal or interest to families. */
    PLAN_DECIDED,
    /** The bank paid what it had refused: the money is set apart again. */
    OUTFLOW_PAID_AFTER_ALL
}
