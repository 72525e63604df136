package cn.anxue.privacy;

/** The answer to a request. */
public enum RequestDecision {
    /** It is done. */
    APPROVE,
    /** It is not, for the reason given. */
    REFUSE;

    RequestState state() {
        return switch (this) {
            case APPROVE -> RequestState.DONE;
            case REFUSE -> RequestState.REFUSED;
        };
    }
}
