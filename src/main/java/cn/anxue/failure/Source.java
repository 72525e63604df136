package cn.anxue.failure;

/** Where money for claims comes from, in the order in which it is used. */
public enum Source {
    /** What custody still holds of the family's own order. */
    CUSTODY,
    /** What the institution has earned and not been paid. */
    EARNED,
    /** What the bank posted on fees. */
    FEE_INTEREST,
    /** Money on the fee account that nobody could place. */
    UNIDENTIFIED,
    /** The risk deposit with its interest. */
    DEPOSIT;

    /** Whether the fee account pays it. */
    public boolean isFee() {
        return switch (this) {
            case CUSTODY, EARNED, FEE_INTEREST, UNIDENTIFIED -> true;
            case DEPOSIT -> false;
        };
    }
}
