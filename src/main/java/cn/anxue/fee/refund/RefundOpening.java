package cn.anxue.fee.refund;

import cn.anxue.calendar.Today;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.refund.quote.RefundQuote;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The beginning of a refund, and its end where it is taken back. */
@ApplicationScoped
class RefundOpening {
    private final Refunds refunds;
    private final RefundLaws laws;
    private final RefundSettlement settlement;
    private final RefundSteps steps;
    private final Today today;

    RefundOpening(Refunds refunds, RefundLaws laws, RefundSettlement settlement, RefundSteps steps, Today today) {
        this.refunds = refunds;
        this.laws = laws;
        this.settlement = settlement;
        this.steps = steps;
        this.today = today;
    }

    void requireNoneOpen(OrderTerms order) {
        refunds.openOf(order.id()).ifPresent(open -> {
            throw new ProblemException(RefundProblem.REFUND_OPEN, Map.of("refund", open.id()));
        });
    }

    RefundCase open(Caller caller, Asker asker, OrderTerms order, String reason, RefundQuote quote) {
        boolean started = !today.date().isBefore(order.startsOn());
        RefundLaws.Days days = laws.days(order, started, today.date());
        Request request = new Request(
                quote.cause(),
                reason,
                asker,
                caller.id().value(),
                today.date(),
                today.now(),
                quote.amount().minor());
        Refund refund =
                new Refund(RefundId.next(), order, request, quote, days.pay().on());
        refunds.persistAndFlush(refund);
        steps.hold(refund);
        return new RefundCase(refund, order);
    }

    /** Settled at once where the records show the cause or the institution gives back by itself; else it has to answer. */
    RefundView begin(Caller caller, Asker asker, RefundCase found) {
        Refund refund = found.refund();
        if (refund.cause().isShownByRecords()) {
            settlement.agree(found, refund.cause(), AgreedBy.RECORDS);
        } else if (asker == Asker.INSTITUTION) {
            settlement.agree(found, refund.cause(), AgreedBy.INSTITUTION);
        } else {
            refund.waitForInstitution(
                    laws.days(found.order(), true, today.date()).answer().on());
        }
        return steps.tell(caller, "fee.refund-asked", refund);
    }

    RefundView withdraw(Caller caller, RefundCase found) {
        found.refund().withdraw(today.now());
        steps.release(found.refund());
        return steps.tell(caller, "fee.refund-withdrawn", found.refund());
    }
}
