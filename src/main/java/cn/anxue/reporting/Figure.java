package cn.anxue.reporting;

/** A total of a place above, entered from a document, of which a report states the share. */
public enum Figure {
    /** Tutoring institutions. */
    INSTITUTIONS,
    /** Money under supervision, in fen. */
    SUPERVISED_FUNDS
}
