package cn.anxue.fee.lesson;

/** What two people find about a disputed lesson. */
public enum Ruling {
    /** It was held, and counts. */
    CONFIRMED,
    /** It does not count. */
    VOID
}
