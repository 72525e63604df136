package cn.anxue.outbox;

import org.jspecify.annotations.Nullable;

/**
 * The end of one try.
 *
 * @param status the receiver's, where it answered
 */
record Answered(Outcome outcome, @Nullable Integer status) {
    private static final int CLASS = 100;
    private static final int SUCCESS = 2;
    private static final int REDIRECT = 3;
    private static final int GONE = 410;

    static Answered by(int status) {
        if (status / CLASS == SUCCESS) {
            return new Answered(Outcome.TAKEN, status);
        }
        if (status == GONE) {
            return new Answered(Outcome.GONE, status);
        }
        return new Answered(status / CLASS == REDIRECT ? Outcome.REDIRECTED : Outcome.REJECTED, status);
    }

    static Answered without(Outcome outcome) {
        return new Answered(outcome, null);
    }
}
