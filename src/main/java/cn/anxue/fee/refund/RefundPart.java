package cn.anxue.fee.refund;

import cn.anxue.fee.payment.PaymentId;
import cn.anxue.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One payment of a refund: its id is the source of the payout.
 *
 * @param payment the payment it gives back; null where nobody kept who paid, as of an order taken over
 * @param interest of the amount, which gives nothing of the payment back
 * @param otherPayee goes to somebody else than the payer of that
 * @param replaces the one that failed before it
 */
public record RefundPart(
        UUID id,
        RefundId refund,
        @Nullable PaymentId payment,
        Money amount,
        Money interest,
        boolean otherPayee,
        PartState state,
        @Nullable UUID replaces) {
    /** Whether only interest goes with it: such a part follows when the rest is paid, and does not open it again. */
    boolean isInterestOnly() {
        return amount.equals(interest);
    }
}
