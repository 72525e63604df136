package cn.anxue.bank.settlement;

import cn.anxue.ledger.EntryReason;

/** Why settlements make entries of their own. */
enum SettlementReason implements EntryReason {
    /** A collector kept it back. */
    COMMISSION
}
