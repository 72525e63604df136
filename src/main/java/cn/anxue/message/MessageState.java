package cn.anxue.message;

/** What became of a message. */
public enum MessageState {
    /** Waits for its first try. */
    QUEUED,
    /** Taken by the gateway, or readable by whoever it is for. */
    SENT,
    /** Not taken; will be tried again. */
    FAILED,
    /** Not taken time and again; nobody tries any more. */
    GIVEN_UP;

    public boolean canBecome(MessageState next) {
        return switch (this) {
            case QUEUED, FAILED -> next != QUEUED;
            case SENT, GIVEN_UP -> false;
        };
    }
}
