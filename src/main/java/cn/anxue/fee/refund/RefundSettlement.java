package cn.anxue.fee.refund;

import cn.anxue.calendar.Today;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.refund.quote.RefundCause;
import cn.anxue.fee.refund.quote.RefundQuote;
import cn.anxue.fee.refund.quote.RefundQuotes;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/**
 * From a settled cause to money on its way. Everything happens under the order's lock, in the database transaction that
 * settled the cause, and is worked out anew then: lessons may have been confirmed or ruled on since it was asked.
 */
@ApplicationScoped
class RefundSettlement {
    private static final Money NOTHING = Money.ofFen(0);

    private final RefundCases cases;
    private final RefundMoney money;
    private final RefundLaws laws;
    private final RefundSeconds seconds;
    private final Today today;

    RefundSettlement(RefundCases cases, RefundMoney money, RefundLaws laws, RefundSeconds seconds, Today today) {
        this.cases = cases;
        this.money = money;
        this.laws = laws;
        this.seconds = seconds;
        this.today = today;
    }

    /** The cause is settled. */
    void agree(RefundCase found, RefundCause cause, AgreedBy by) {
        found.refund().agree(cause, by);
        goOn(found);
    }

    /** Goes as far as it can now: it may wait for a plan, for a payee's approval, or for a second person. */
    void goOn(RefundCase found) {
        Refund refund = found.refund();
        if (money.waitsForPlan(found.order())) {
            refund.waitForPlan();
            return;
        }
        RefundQuote quote = RefundQuotes.settled(cases.facts(found), Objects.requireNonNull(refund.agreedCause()));
        refund.calculate(quote);
        if (refund.otherPayee().payeeState() == PayeeState.PROPOSED) {
            return;
        }
        if (!refund.hasSecondPerson() && needsTwoPeople(found, quote.amount())) {
            seconds.propose(found, quote.amount());
            return;
        }
        money.pay(found, quote);
    }

    /** While the rest is contested, what nobody disputes is paid at once, as far as the order holds it. */
    Money payUndisputed(RefundCase found, Money lower) {
        OrderTerms order = found.order();
        Money amount = lower.min(order.held());
        boolean mustWait = !amount.isPositive()
                || found.refund().otherPayee().payeeState() == PayeeState.PROPOSED
                || needsTwoPeople(found, amount)
                || money.waitsForPlan(order);
        if (mustWait) {
            return NOTHING;
        }
        money.payPart(found, amount);
        return amount;
    }

    private boolean needsTwoPeople(RefundCase found, Money amount) {
        return laws.needsTwoPeople(found.order().regionCode(), amount, today.date());
    }
}
