package cn.anxue.fee.refund;

/** What settled the cause of a refund. */
public enum AgreedBy {
    /** The records show it: not started, or within seven days. */
    RECORDS,
    /** The institution said yes, or asked it itself. */
    INSTITUTION,
    /** The institution said nothing in time (R5). */
    SILENCE,
    /** An officer and another person. */
    RULING
}
