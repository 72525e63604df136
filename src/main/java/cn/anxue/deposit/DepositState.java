package cn.anxue.deposit;

/** How what is held compares with what must be. */
public enum DepositState {
    /** Nobody has said yet how much it must be. */
    UNASSESSED,
    /** Less than required; the day to top it up by has not passed. */
    SHORT,
    /** Exactly what is required. */
    MET,
    /** Less than required, and the day to top it up by has passed. */
    OVERDUE,
    /** More than required; the rest may be asked back. */
    EXCESS
}
