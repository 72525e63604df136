package cn.anxue.fee.order;

/** Where an order stands. Contracted (已签约) is no state to rest in: an order accepted waits for its money at once. */
public enum OrderState {
    /** Written down by the institution; the family has not said yes. */
    QUOTED,
    /** Accepted by the family; not yet paid in full. */
    AWAITING_PAYMENT,
    /** Money came before anybody accepted. */
    PAID_UNCONFIRMED,
    /** Accepted and paid in full; nothing taught. */
    FUNDED,
    /** At least one lesson is confirmed. */
    IN_DELIVERY,
    /** All lessons are confirmed. */
    COMPLETED,
    /** Completed and settled. */
    CLOSED,
    /** Called off before money came. */
    CANCELLED,
    /** Nobody paid in time. */
    EXPIRED_UNPAID,
    /** Ended; all that was paid went back. */
    REFUNDED_FULL,
    /** Ended; part of what was paid went back, or passed to the deposit. */
    TERMINATED;

    public boolean canBecome(OrderState next) {
        return switch (this) {
            case QUOTED ->
                next == AWAITING_PAYMENT || next == PAID_UNCONFIRMED || next == CANCELLED || next == EXPIRED_UNPAID;
            case AWAITING_PAYMENT ->
                next == FUNDED || next == CANCELLED || next == EXPIRED_UNPAID || next.isEndWithRefund();
            // Back where the bank takes the payment back.
            case PAID_UNCONFIRMED ->
                next == FUNDED || next == AWAITING_PAYMENT || next == QUOTED || next.isEndWithRefund();
            case FUNDED -> next == IN_DELIVERY || next == AWAITING_PAYMENT || next.isEndWithRefund();
            // Back where a confirmed lesson is ruled void.
            case IN_DELIVERY -> next == COMPLETED || next == FUNDED || next.isEndWithRefund();
            case COMPLETED -> next == CLOSED || next == IN_DELIVERY || next.isEndWithRefund();
            case CLOSED, CANCELLED, EXPIRED_UNPAID, REFUNDED_FULL, TERMINATED -> false;
        };
    }

    /** Whether it is neither at its end nor taught to the end. */
    public boolean isLive() {
        return switch (this) {
            case QUOTED, AWAITING_PAYMENT, PAID_UNCONFIRMED, FUNDED, IN_DELIVERY -> true;
            case COMPLETED, CLOSED, CANCELLED, EXPIRED_UNPAID, REFUNDED_FULL, TERMINATED -> false;
        };
    }

    private boolean isEndWithRefund() {
        return this == REFUNDED_FULL || this == TERMINATED;
    }
}
