package cn.anxue.fee.refund;

import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.refund.quote.RefundQuote;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;

/** Sets refunds apart: first what the order holds, the rest out of what the institution earned, as there is money for it. */
@ApplicationScoped
class RefundMoney {
    private static final Money NOTHING = Money.ofFen(0);

    private final RefundBooking booking;
    private final RefundPayments payments;
    private final RefundCover cover;
    private final RefundProgress progress;
    private final LateInterestStore late;

    RefundMoney(
            RefundBooking booking,
            RefundPayments payments,
            RefundCover cover,
            RefundProgress progress,
            LateInterestStore late) {
        this.booking = booking;
        this.payments = payments;
        this.cover = cover;
        this.progress = progress;
        this.late = late;
    }

    boolean waitsForPlan(OrderTerms order) {
        return cover.waitsForPlan(order);
    }

    /** All that goes back; the order ends, and what is left in it is the institution's by law. */
    void pay(RefundCase found, RefundQuote quote) {
        Money principal = quote.principal();
        OrderTerms order = found.order();
        Refund refund = found.refund();
        Money held = order.held();
        Money fromOrder = principal.min(held);
        Money kept = held.minus(fromOrder);
        Money owed = principal.minus(fromOrder);
        booking.setApart(order, fromOrder, quote.interest(), kept);
        refund.instruct(principal, kept, owed);
        late.begin(refund, quote.interest());
        if (fromOrder.plus(quote.interest()).isPositive()) {
            payments.prepare(refund, fromOrder, quote.interest());
        }
        collect(found, order.earned().plus(kept));
        progress.follow(refund);
    }

    /** So much of it, while the order goes on. */
    void payPart(RefundCase found, Money amount) {
        booking.setApart(found.order(), amount, NOTHING, NOTHING);
        found.refund().instructUndisputed(amount);
        payments.prepare(found.refund(), amount, NOTHING);
    }

    /** What the bank posted later, to the same payee. */
    void payInterest(RefundCase found, Money interest) {
        booking.bear(found.order(), interest);
        payments.prepare(found.refund(), NOTHING, interest);
        progress.follow(found.refund());
    }

    /** Takes of what is owed as much as the institution's earned money covers now. */
    void collect(RefundCase found) {
        collect(found, found.order().earned().plus(found.order().kept()));
        progress.follow(found.refund());
    }

    /** @param most what this order brought the institution */
    private void collect(RefundCase found, Money most) {
        Refund refund = found.refund();
        if (!refund.owed().isPositive()) {
            return;
        }
        Money amount = refund.owed().min(most).min(cover.available(refund.institutionId()));
        if (amount.isPositive()) {
            booking.collect(found.order(), amount);
            refund.collect(amount);
            payments.prepare(refund, amount, NOTHING);
        }
    }
}
