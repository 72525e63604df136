package cn.anxue.deposit;

/** How a place sets what must be deposited; the value of the local rule {@code deposit.basis}. */
public enum DepositBasis {
    /** By tiers of scale; a single case may depart from them by a reasoned exception. */
    TIERS,
    /** Case by case, by an assessment with its document. */
    INDIVIDUAL
}
