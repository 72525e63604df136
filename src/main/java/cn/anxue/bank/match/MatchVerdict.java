package cn.anxue.bank.match;

/** What the rules come to for an unexplained line. */
public enum MatchVerdict {
    /** One thing, by a rule that acts by itself at that place. */
    BOOK,
    /** One thing, by a rule that only proposes. */
    PROPOSE,
    /** Several things of equal standing: a person chooses. */
    CHOOSE,
    /** No rule finds anything. */
    NOTHING
}
