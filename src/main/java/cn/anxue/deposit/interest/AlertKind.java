package cn.anxue.deposit.interest;

/** What is wrong with the interest of a deposit. */
public enum AlertKind {
    /** None came by a posting day, though there was money to earn it. */
    NO_INTEREST,
    /** Clearly less came than the agreed rate gives. */
    LOW_INTEREST
}
