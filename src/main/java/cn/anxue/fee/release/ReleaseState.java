package cn.anxue.fee.release;

import cn.anxue.fee.payout.PayoutState;
import java.util.Optional;

/** Where a release stands. PostgreSQL knows the same moves. */
public enum ReleaseState {
    /** Waits for a run of payouts; its money is earned and still in the books. */
    PREPARED,
    /** The bank has been told to pay. */
    INSTRUCTED,
    /** A line of the bank shows it paid. */
    EXECUTED,
    /** The bank would not pay it; its money is earned again and goes into the next cycle. */
    REFUSED,
    /** Paid, and sent back later; its money is earned again and goes into the next cycle. */
    RETURNED,
    /** Called off before the bank was told; its money goes into the next cycle. */
    CANCELLED;

    public boolean canBecome(ReleaseState next) {
        return switch (this) {
            case PREPARED -> next == INSTRUCTED || next == CANCELLED;
            case INSTRUCTED -> next == EXECUTED || next == REFUSED;
            case EXECUTED -> next == RETURNED;
            case REFUSED, RETURNED, CANCELLED -> false;
        };
    }

    /** What a move of its payout makes of it; nothing while that only enters or leaves a run. */
    static Optional<ReleaseState> after(PayoutState state) {
        return switch (state) {
            case READY, IN_RUN -> Optional.empty();
            case INSTRUCTED -> Optional.of(INSTRUCTED);
            case EXECUTED -> Optional.of(EXECUTED);
            case REFUSED -> Optional.of(REFUSED);
            case RETURNED -> Optional.of(RETURNED);
            case CANCELLED -> Optional.of(CANCELLED);
        };
    }
}
