package cn.anxue.bank;

/** What became of a line. */
public enum LineOutcome {
    /** It is in the books. */
    BOOKED,
    /** It was notified before, and now stands on a statement; nothing was added to the books. */
    CONFIRMED,
    /** The very same line was received before; nothing was added. */
    DUPLICATE,
    /** A line of that reference was received before with other content; nothing was added. */
    CONFLICT,
    /** It is not in good form, or not the bank's; nothing was added. */
    REFUSED
}
