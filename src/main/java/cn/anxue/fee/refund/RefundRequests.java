package cn.anxue.fee.refund;

import cn.anxue.calendar.Today;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderState;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.refund.quote.RefundFacts;
import cn.anxue.fee.refund.quote.RefundQuote;
import cn.anxue.fee.refund.quote.RefundQuotes;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Asks for money back, and takes the question back. */
@ApplicationScoped
public class RefundRequests {
    private final RefundAccess access;
    private final RefundCases cases;
    private final RefundOpening opening;
    private final RefundPayees payees;
    private final Today today;

    RefundRequests(RefundAccess access, RefundCases cases, RefundOpening opening, RefundPayees payees, Today today) {
        this.access = access;
        this.cases = cases;
        this.opening = opening;
        this.payees = payees;
        this.today = today;
    }

    /** The order is held from this moment on. Of two who ask at once one is told that it is asked. */
    @Transactional
    public RefundView ask(Caller caller, OrderId id, RefundDraft draft) {
        Asker asker = access.requireMayAsk(caller, id);
        OrderTerms order = cases.lockOrder(id);
        requireRefundable(order);
        opening.requireNoneOpen(order);
        if (asker == Asker.INSTITUTION && !draft.cause().isForInstitutions()) {
            throw new ProblemException(
                    RefundProblem.CAUSE_IS_THE_FAMILYS,
                    "/cause",
                    Map.of("cause", draft.cause().text()));
        }
        RefundFacts facts = cases.facts(order, asker, today.date(), today.now());
        RefundQuote quote = RefundQuotes.of(facts, draft.cause());
        if (!quote.amount().isPositive()) {
            throw new ProblemException(RefundProblem.NOTHING_COMES_BACK, "/cause", Map.of());
        }
        RefundCase found = opening.open(caller, asker, order, draft.reason(), quote);
        if (draft.payee() != null) {
            payees.propose(caller, found, draft.payee());
        }
        return opening.begin(caller, asker, found);
    }

    /** The family, or the officer who asked for it, takes it back while nothing has been instructed. */
    @Transactional
    public RefundView withdraw(Caller caller, RefundId id) {
        access.requireMayWithdraw(caller, id);
        return opening.withdraw(caller, cases.lock(id));
    }

    private static void requireRefundable(OrderTerms order) {
        boolean open = order.state().isLive() || order.state() == OrderState.COMPLETED;
        if (!open) {
            throw new ProblemException(RefundProblem.REFUND_ORDER_STATE, Map.of("state", order.state()));
        }
    }
}
