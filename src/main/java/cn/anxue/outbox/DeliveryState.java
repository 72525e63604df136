package cn.anxue.outbox;

/** How far an event has come on its way to one webhook. */
public enum DeliveryState {
    /** It will be tried at its next time. */
    WAITING,
    /** A node is trying; should the node die, it is tried anew at its next time. */
    SENDING,
    /** The receiver took it. */
    DELIVERED,
    /** Nobody tries any more until it is asked for again. */
    GIVEN_UP
}
