package cn.anxue.privacy;

/** Where a request stands. */
public enum RequestState {
    /** Waits for its answer. */
    OPEN,
    /** Done as asked. */
    DONE,
    /** Refused in writing, with the reason. */
    REFUSED;

    public boolean canBecome(RequestState next) {
        return switch (this) {
            case OPEN -> next == DONE || next == REFUSED;
            case DONE, REFUSED -> false;
        };
    }
}
