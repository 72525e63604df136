package cn.anxue.bank.match;

import cn.anxue.ledger.EntryReason;

/** Why matching makes entries of its own. */
public enum MatchReason implements EntryReason {
    /** A match was wrong; its money is unidentified again. */
    MATCH_UNDONE,
    /** The institution's own money makes good what was missing. */
    MISSING_COVERED
}
