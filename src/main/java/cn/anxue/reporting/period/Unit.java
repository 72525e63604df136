package cn.anxue.reporting.period;

/** What a measure counts in. */
public enum Unit {
    /** Things. */
    COUNT,
    /** Money, kept in fen and written in yuan. */
    YUAN,
    /** Days, summed. */
    DAYS,
    /** One measure by another, in percent. */
    PERCENT,
    /** One measure by another, as it is. */
    MEAN;

    /** Whether it is worked out from two others, and so never summed. */
    public boolean isDerived() {
        return switch (this) {
            case PERCENT, MEAN -> true;
            case COUNT, YUAN, DAYS -> false;
        };
    }
}
