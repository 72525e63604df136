package cn.anxue.bank;

/** Whether a statement has brought the line. */
public enum LineState {
    /** The bank told of it as it happened; no statement has confirmed it yet. */
    NOTIFIED,
    /** It stands on a statement. */
    BOOKED
}
