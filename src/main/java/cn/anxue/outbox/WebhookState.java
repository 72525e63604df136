package cn.anxue.outbox;

/** Whether a subscription is served. */
public enum WebhookState {
    /** Events are kept for it and sent. */
    ACTIVE,
    /** Events are kept for it and sent once it is resumed. */
    PAUSED,
    /** Its receiver answered that it wants no more; nothing is kept for it until it is resumed. */
    DISABLED,
    /** Ended by its owner; only its deliveries of the past remain. */
    REMOVED
}
