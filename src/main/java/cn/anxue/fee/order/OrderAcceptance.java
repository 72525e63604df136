package cn.anxue.fee.order;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** The family says yes, once. Who may is checked by whoever calls. */
@ApplicationScoped
public class OrderAcceptance {
    private final OrderLocks locks;
    private final OrderStore store;
    private final AuditTrail audit;
    private final Today today;
    private final Event<OrdersMoved> moved;

    OrderAcceptance(OrderLocks locks, OrderStore store, AuditTrail audit, Today today, Event<OrdersMoved> moved) {
        this.locks = locks;
        this.store = store;
        this.audit = audit;
        this.today = today;
        this.moved = moved;
    }

    /** @throws ProblemException {@code ORDER_STATE} where it is accepted already or has ended */
    @Transactional
    public OrderView accept(Caller family, OrderId id) {
        OrderTerms before = locks.lock(List.of(id)).get(id);
        if (before == null) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        if (before.isAccepted() || !before.state().isLive()) {
            throw new ProblemException(OrderProblem.ORDER_STATE, Map.of("state", before.state()));
        }
        OrderTerms accepted = before.accepted(today.now());
        OrderTerms after = accepted.in(OrderMoves.resting(accepted));
        if (!store.accept(after, family.id().value())) {
            throw new IllegalStateException("accepted under the lock: " + id);
        }
        audit.recordAll(List.of(new AuditTrail.Row(
                family, "fee.order-accepted", "order", id.value(), List.of("acceptedAt"), before.regionCode())));
        moved.fire(new OrdersMoved(
                List.of(new MovedOrder(id, before.institution(), before.regionCode(), before.state(), after.state()))));
        return store.find(id).orElseThrow();
    }
}
