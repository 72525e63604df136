package cn.anxue.fee.order;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The running figures of orders. They change in the database transaction that books the entries, under the orders' locks,
 * so that what is paid less what left is what the order's account in the ledger holds; the state follows by its table.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OrderFigures {
    /** Arrays in sub-selects: a plan made for their length would read the whole table instead of its key. */
    private static final String WRITE = """
            update fee_order o set paid_minor = w.paid_minor, earned_minor = w.earned_minor,
                confirmed_lessons = w.confirmed_lessons, refunded_minor = w.refunded_minor, kept_minor = w.kept_minor,
                passed_minor = w.passed_minor, state = w.state, version = o.version + 1
            from unnest((select ?::uuid[]), (select ?::bigint[]), (select ?::bigint[]), (select ?::integer[]),
                    (select ?::bigint[]), (select ?::bigint[]), (select ?::bigint[]), (select ?::text[]))
                as w (id, paid_minor, earned_minor, confirmed_lessons, refunded_minor, kept_minor, passed_minor, state)
            where o.id = w.id""";

    private final OrderLocks locks;
    private final Sql sql;
    private final Event<OrdersMoved> moved;

    OrderFigures(OrderLocks locks, Sql sql, Event<OrdersMoved> moved) {
        this.locks = locks;
        this.sql = sql;
        this.moved = moved;
    }

    /**
     * Several changes of one order count together. Orders not locked before are locked here.
     *
     * @throws ProblemException {@code ORDER_HOLDS_TOO_LITTLE} where more would leave an order than was paid into it
     */
    public void apply(List<FigureChange> changes) {
        applied(Map.of(), changes);
    }

    /**
     * The same for orders locked before in this database transaction and not changed since.
     *
     * @param locked as {@link OrderLocks} answered them
     */
    public void apply(Map<OrderId, OrderTerms> locked, List<FigureChange> changes) {
        applied(locked, changes);
    }

    /**
     * The same, and how the orders stand now.
     *
     * @param locked as above, or none
     */
    public Map<OrderId, OrderTerms> applied(Map<OrderId, OrderTerms> locked, List<FigureChange> changes) {
        Map<OrderId, FigureChange> folded = folded(changes);
        List<OrderTerms> before = locked.isEmpty()
                ? known(folded.keySet())
                : folded.keySet().stream()
                        .map(id -> Objects.requireNonNull(locked.get(id)))
                        .toList();
        List<OrderTerms> after =
                before.stream().map(order -> changed(order, folded)).toList();
        write(before, after);
        return after.stream().collect(Collectors.toMap(OrderTerms::id, Function.identity()));
    }

    private static Map<OrderId, FigureChange> folded(List<FigureChange> changes) {
        Map<OrderId, FigureChange> folded = new LinkedHashMap<>();
        changes.forEach(change -> folded.merge(change.id(), change, FigureChange::plus));
        return folded;
    }

    /**
     * Puts orders to an end that does not follow from figures.
     *
     * @throws ProblemException {@code ORDER_STATE} where the table of moves does not lead there
     */
    public void become(Collection<OrderId> ids, OrderState next) {
        List<OrderTerms> before = known(ids);
        write(before, before.stream().map(order -> moved(order, next)).toList());
    }

    /** Each lasting write of these orders; tells what moved. */
    void write(List<OrderTerms> before, List<OrderTerms> after) {
        if (after.isEmpty()) {
            return;
        }
        sql.update(
                WRITE,
                update -> Columns.of(update, after)
                        .uuid(order -> order.id().value())
                        .bigint(order -> order.paid().minor())
                        .bigint(order -> order.earned().minor())
                        .integer(OrderTerms::confirmedLessons)
                        .bigint(order -> order.refunded().minor())
                        .bigint(order -> order.kept().minor())
                        .bigint(order -> order.passed().minor())
                        .text(order -> order.state().name()));
        List<MovedOrder> steps = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            OrderTerms order = after.get(i);
            OrderState from = before.get(i).state();
            if (from != order.state()) {
                steps.add(new MovedOrder(order.id(), order.institution(), order.regionCode(), from, order.state()));
            }
        }
        if (!steps.isEmpty()) {
            moved.fire(new OrdersMoved(steps));
        }
    }

    private List<OrderTerms> known(Collection<OrderId> ids) {
        Map<OrderId, OrderTerms> locked = locks.lock(ids);
        for (OrderId id : ids) {
            if (!locked.containsKey(id)) {
                throw new IllegalStateException("no order " + id);
            }
        }
        return List.copyOf(locked.values());
    }

    private static OrderTerms changed(OrderTerms order, Map<OrderId, FigureChange> changes) {
        FigureChange change = changes.get(order.id());
        OrderTerms after = change == null ? order : order.plus(change);
        if (after.held().isNegative()) {
            throw new ProblemException(
                    OrderProblem.ORDER_HOLDS_TOO_LITTLE,
                    Map.of("held", order.held().decimal()));
        }
        return after.in(OrderMoves.resting(after));
    }

    private static OrderTerms moved(OrderTerms order, OrderState next) {
        if (!order.state().canBecome(next)) {
            throw new ProblemException(OrderProblem.ORDER_STATE, Map.of("state", order.state()));
        }
        return order.in(next);
    }
}
