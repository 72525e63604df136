package cn.anxue.fee.order;

import cn.anxue.audit.AuditTrail;
import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Orders that end before money came: called off, or not paid in time. Those with money in them end by a refund. */
@ApplicationScoped
public class OrderEndings {
    /** As many as one database transaction ends. */
    private static final int STRETCH = 500;

    private static final String OVERDUE = """
            select o.id from fee_order o where o.state in ('QUOTED', 'AWAITING_PAYMENT') and o.paid_minor = 0 and o.pay_by < ?
            order by o.pay_by, o.id limit ?""";

    private final OrderRegister register;
    private final OrderLocks locks;
    private final OrderFigures figures;
    private final AuditTrail audit;
    private final Sql sql;

    OrderEndings(OrderRegister register, OrderLocks locks, OrderFigures figures, AuditTrail audit, Sql sql) {
        this.register = register;
        this.locks = locks;
        this.figures = figures;
        this.audit = audit;
        this.sql = sql;
    }

    /** @throws ProblemException {@code ORDER_PAID} once money has come */
    @Transactional
    public OrderView cancel(Caller caller, OrderId id) {
        register.get(caller, id);
        Map<OrderId, OrderTerms> locked = locks.lock(List.of(id));
        if (locked.values().stream().anyMatch(order -> order.paid().isPositive())) {
            throw new ProblemException(OrderProblem.ORDER_PAID);
        }
        figures.become(List.of(id), OrderState.CANCELLED);
        note(caller, "fee.order-cancelled", locked.values());
        return register.get(caller, id);
    }

    /** Ends a stretch of those whose last day to pay lies before this one; how many they were. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int expire(LocalDate day) {
        List<OrderId> found = sql.list(
                OVERDUE,
                select -> {
                    select.setObject(1, day);
                    select.setInt(2, STRETCH);
                },
                row -> new OrderId(row.getObject(1, UUID.class)));
        // Money may have come between the look and the lock.
        List<OrderTerms> unpaid = locks.lock(found).values().stream()
                .filter(order -> order.paid().isZero() && order.state().canBecome(OrderState.EXPIRED_UNPAID))
                .toList();
        figures.become(unpaid.stream().map(OrderTerms::id).toList(), OrderState.EXPIRED_UNPAID);
        note(Caller.SYSTEM, "fee.order-expired", unpaid);
        return found.size();
    }

    private void note(Caller caller, String act, Collection<OrderTerms> orders) {
        audit.recordAll(orders.stream()
                .map(order -> new AuditTrail.Row(
                        caller, act, "order", order.id().value(), List.of("state"), order.regionCode()))
                .toList());
    }
}
