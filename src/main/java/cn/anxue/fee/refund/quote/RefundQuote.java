package cn.anxue.fee.refund.quote;

import cn.anxue.money.Money;
import java.util.List;

/**
 * What goes back by one cause.
 *
 * @param principal of what was paid
 * @param interest as the account bore it, beside the principal
 * @param kept what the institution keeps by law; principal, kept and what was refunded before add up to what was paid
 */
public record RefundQuote(RefundCause cause, Money principal, Money interest, Money kept, List<RefundStep> steps) {
    public RefundQuote {
        steps = List.copyOf(steps);
    }

    /** What the family receives. */
    public Money amount() {
        return principal.plus(interest);
    }
}
