package cn.anxue.alert;

/** Where an alert stands. */
public enum AlertState {
    /** Nobody has looked into it yet. */
    OPEN,
    /** Somebody has, and said what he found. */
    HANDLED
}
