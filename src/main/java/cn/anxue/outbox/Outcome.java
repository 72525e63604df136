package cn.anxue.outbox;

/** What became of one try. */
public enum Outcome {
    /** The receiver answered 2xx. */
    TAKEN,
    /** The receiver answered 410: it wants no more. */
    GONE,
    /** The receiver answered a redirect, which is not followed. */
    REDIRECTED,
    /** The receiver answered anything else. */
    REJECTED,
    /** The receiver did not answer in time. */
    TIMED_OUT,
    /** There was no connection, no trusted certificate, or no answer that can be read. */
    UNREACHABLE,
    /** The host's name is not known. */
    HOST_UNKNOWN,
    /** The host is in a network that must not be reached. */
    HOST_FORBIDDEN
}
