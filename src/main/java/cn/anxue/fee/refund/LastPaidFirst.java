package cn.anxue.fee.refund;

import cn.anxue.fee.payment.Payment;
import cn.anxue.fee.payment.PaymentId;
import cn.anxue.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which payments a refund gives back, the last paid first: fewest transfers, and where grandparents and parents paid in
 * turn, what the first paid is what the lessons were taught for. Pure.
 */
final class LastPaidFirst {
    /** So much of one payment goes back. */
    record Share(Payment payment, Money amount) {}

    private LastPaidFirst() {}

    /** @param given what each payment has given back before */
    static List<Share> split(List<Payment> payments, Map<PaymentId, Money> given, Money amount) {
        List<Share> shares = new ArrayList<>();
        Money left = amount;
        for (Payment payment : latestFirst(payments)) {
            Money open = payment.amount().minus(given.getOrDefault(payment.id(), Money.ofFen(0)));
            Money share = open.min(left);
            if (share.isPositive()) {
                shares.add(new Share(payment, share));
                left = left.minus(share);
            }
        }
        if (left.isPositive()) {
            throw new IllegalStateException("payments hold " + left + " less than goes back");
        }
        return shares;
    }

    /** What they have not given back yet. */
    static Money open(List<Payment> payments, Map<PaymentId, Money> given) {
        return payments.stream()
                .map(payment -> payment.amount().minus(given.getOrDefault(payment.id(), Money.ofFen(0))))
                .reduce(Money.ofFen(0), Money::plus);
    }

    static List<Payment> latestFirst(List<Payment> payments) {
        return payments.stream()
                .sorted(Comparator.comparing(Payment::bookedOn)
                        .thenComparing(payment -> payment.id().toString())
                        .reversed())
                .toList();
    }
}
