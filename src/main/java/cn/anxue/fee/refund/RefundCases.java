package cn.anxue.fee.refund;

import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderLocks;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.refund.quote.RefundFacts;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Locks what a refund is about, the order first as everywhere, and reads the facts under the lock. */
@ApplicationScoped
class RefundCases {
    private final OrderLocks locks;
    private final Refunds refunds;
    private final QuoteFacts facts;

    RefundCases(OrderLocks locks, Refunds refunds, QuoteFacts facts) {
        this.locks = locks;
        this.refunds = refunds;
        this.facts = facts;
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    OrderTerms lockOrder(OrderId id) {
        OrderTerms order = locks.lock(List.of(id)).get(id);
        if (order == null) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        return order;
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    RefundCase lock(RefundId id) {
        OrderId order = refunds.orderOf(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        OrderTerms locked = lockOrder(order);
        return new RefundCase(refunds.lock(id), locked);
    }

    /** Without a lock, to be looked at; it was found before. */
    Refund read(RefundId id) {
        return refunds.findById(id);
    }

    RefundFacts facts(RefundCase found) {
        return found.refund().facts(facts, found.order());
    }

    /** Of a refund that is being asked now. */
    RefundFacts facts(OrderTerms order, Asker asker, LocalDate askedOn, Instant askedAt) {
        return facts.of(order, asker, askedOn, askedAt);
    }
}
