package cn.anxue.enforcement.notice;

/** Whether a notice is in force. It follows from its {@link NoticeStep}, where the table of moves is. */
public enum NoticeState {
    /** Being written, checked or decided on; without a number. */
    PROPOSED,
    /** Dropped, not approved, taken back or not decided in time; without a number. */
    REFUSED,
    /** Numbered and in force. */
    ISSUED,
    /** Fulfilled. */
    CLOSED,
    /** Taken back; it stays, shown as withdrawn. */
    WITHDRAWN
}
