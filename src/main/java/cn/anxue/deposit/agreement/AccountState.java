package cn.anxue.deposit.agreement;

/** Where a supervised account stands. */
public enum AccountState {
    /** Takes money in and pays it out. */
    OPEN,
    /** Replaced by an account at another bank; what it holds is on its way there. */
    DRAINING,
    /** Empty and closed; the bank should report nothing on it any more. */
    CLOSED
}
