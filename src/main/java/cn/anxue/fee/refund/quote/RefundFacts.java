package cn.anxue.fee.refund.quote;

import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a quote rests on.
 *
 * @param payments those that stand, none reversed
 * @param refunded of them, before
 * @param history whether the learner had the same service here before, and when the institution stopped teaching
 * @param interest the bank posted on this money since the contract ended
 * @param coolingOffUntil last day of the seven, as {@link CoolingOff} counts it; null where nothing was paid
 * @param askedOn the day the refund is asked
 */
public record RefundFacts(
        Contract contract,
        List<PaidIn> payments,
        Taught taught,
        Money refunded,
        History history,
        BorneInterest interest,
        @Nullable LocalDate coolingOffUntil,
        LocalDate askedOn) {
    /**
     * What came before and around the order.
     *
     * @param servedBefore the learner was taught the same here before this contract
     * @param stoppedOn the first day the institution no longer taught; null while it does
     */
    public record History(boolean servedBefore, @Nullable LocalDate stoppedOn) {
        public static final History NONE = new History(false, null);
    }

    public RefundFacts {
        payments = List.copyOf(payments);
    }

    public Money paid() {
        return payments.stream().map(PaidIn::amount).reduce(Money.ofFen(0), Money::plus);
    }

    /** What has not gone back yet. */
    Money open() {
        return paid().minus(refunded).max(Money.ofFen(0));
    }
}
