package cn.anxue.bank;

import cn.anxue.ledger.EntryReason;

/** What a line turned out to be; the reason of its entries. */
public enum Placement implements EntryReason {
    /** The institution paid into its deposit. */
    DEPOSIT_PRINCIPAL,
    /** The bank posted interest. */
    INTEREST,
    /** A family paid for an order; what it did not owe is unidentified. */
    FEE_PAYMENT,
    /** A credit nobody could place yet. */
    UNIDENTIFIED,
    /** An instruction was paid. */
    EXECUTED,
    /** A payment made before came back. */
    RETURNED,
    /** A debit nobody can explain. */
    MISSING,
    /** The bank took back a debit nobody could explain. */
    PUT_BACK,
    /** The bank took back a credit. */
    REVERSED,
    /** Money left for the account at another bank that takes this one's place. */
    TRANSFERRED,
    /** Money that changes banks came in. */
    ARRIVED,
    /** Families paid for a school's after-school service. */
    SERVICE_FEE,
    /** Public money for a school's after-school service. */
    SUBSIDY
}
