package cn.anxue.failure;

import cn.anxue.ledger.EntryReason;

/** Why this room makes entries. */
public enum FailureReason implements EntryReason {
    /** What is missing from the account is borne by a source that is nobody's order. */
    MISSING_BORNE,
    /** What custody cannot cover of an order passes to the deposit. */
    PASSED_TO_DEPOSIT,
    /** A plan that two people decided gives money to families. */
    PLAN_DECIDED
}
