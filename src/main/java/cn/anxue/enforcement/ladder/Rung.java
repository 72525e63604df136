package cn.anxue.enforcement.ladder;

/** What follows next where somebody lets his day pass. */
public enum Rung {
    /** He is reminded. */
    REMINDER,
    /** A warning is drafted (警示函). */
    WARNING_LETTER,
    /** An interview is drafted (约谈). */
    REGULATORY_INTERVIEW,
    /** Enforcement is to take it over (移送执法). */
    ENFORCEMENT;

    /** Whether it is a letter of its own. */
    public boolean isLetter() {
        return this == WARNING_LETTER || this == REGULATORY_INTERVIEW;
    }
}
