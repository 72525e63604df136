package cn.anxue.imports;

import cn.anxue.ledger.EntryReason;

/** Why an opening balance makes entries. */
public enum OpeningReason implements EntryReason {
    /** What the bank says it holds on the day of the takeover. */
    OPENING_BALANCE,
    /** What should be there by the institution's own figures and is not. */
    OPENING_GAP
}
