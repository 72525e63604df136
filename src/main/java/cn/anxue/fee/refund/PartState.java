package cn.anxue.fee.refund;

import cn.anxue.fee.payout.PayoutState;

/** Where one payment of a refund stands. */
public enum PartState {
    /** Waits for a run. */
    READY,
    /** The bank has been told. */
    INSTRUCTED,
    /** A line of the bank shows it paid. */
    EXECUTED,
    /** The bank would not pay it. */
    REFUSED,
    /** The payee's bank sent it back. */
    RETURNED,
    /** Called off before the bank was told. */
    CANCELLED,
    /** Nobody knows whom to pay: neither the bank nor the collector named the payer's account. */
    UNPAYABLE,
    /** Another payment was made in its place. */
    REPLACED;

    static PartState of(PayoutState payout) {
        return switch (payout) {
            case READY, IN_RUN -> READY;
            case INSTRUCTED -> INSTRUCTED;
            case EXECUTED -> EXECUTED;
            case REFUSED -> REFUSED;
            case RETURNED -> RETURNED;
            case CANCELLED -> CANCELLED;
        };
    }

    /** Whether somebody must do something before the family has it. */
    public boolean hasFailed() {
        return switch (this) {
            case REFUSED, RETURNED, CANCELLED, UNPAYABLE -> true;
            case READY, INSTRUCTED, EXECUTED, REPLACED -> false;
        };
    }
}
