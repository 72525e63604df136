package cn.anxue.fee.payment;

import cn.anxue.fee.order.FigureChange;
import cn.anxue.fee.order.OrderFigures;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderLocks;
import cn.anxue.fee.order.OrderTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Payments of orders. Whoever books a line's entries keeps its payments here, in the same database transaction and with the
 * orders locked before the ledger's accounts.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Payments {
    private final PaymentStore store;
    private final OrderFigures figures;
    private final Event<FeesPaid> paid;
    private final Event<FeesTakenBack> takenBack;

    Payments(PaymentStore store, OrderFigures figures, Event<FeesPaid> paid, Event<FeesTakenBack> takenBack) {
        this.store = store;
        this.figures = figures;
        this.paid = paid;
        this.takenBack = takenBack;
    }

    /** What was paid for each order and not taken back, oldest first. */
    @Transactional
    public Map<OrderId, List<Payment>> of(Collection<OrderId> orders) {
        return store.ofOrders(orders).stream()
                .collect(Collectors.groupingBy(Payment::order, LinkedHashMap::new, Collectors.toList()));
    }

    /** All payments that came by these lines, of each line in the order of its parts. */
    public List<LinePayment> ofLines(Collection<UUID> lines) {
        return store.ofLines(lines);
    }

    /** Keeps payments; the orders' figures and states follow. */
    public void keep(List<NewPayment> payments) {
        keep(payments, OrderLocks.Named.NONE);
    }

    /**
     * Keeps payments; the orders' figures and states follow.
     *
     * @param locked the orders, where they were locked before in this database transaction and not changed since; else none
     */
    public void keep(List<NewPayment> payments, OrderLocks.Named locked) {
        if (payments.isEmpty()) {
            return;
        }
        store.insert(payments);
        List<FigureChange> changes = payments.stream()
                .map(payment -> FigureChange.paid(payment.order(), payment.amount()))
                .toList();
        Map<OrderId, OrderTerms> orders = figures.applied(locked.orders(), changes);
        paid.fire(new FeesPaid(payments.stream().map(NewPayment::paid).toList(), orders, locked.contacts()));
    }

    /** Notes what the bank took back; figures lose what the orders still held of it. */
    public void takeBack(List<TakenBack> taken) {
        takeBack(taken, true);
    }

    /** They never were the orders': what was said of their lines was wrong, and is undone. */
    public void unplace(List<TakenBack> taken) {
        takeBack(taken, false);
    }

    private void takeBack(List<TakenBack> taken, boolean byBank) {
        if (taken.isEmpty()) {
            return;
        }
        store.reverse(taken);
        figures.apply(taken.stream()
                .filter(one -> one.taken().isPositive())
                .map(one -> FigureChange.paid(one.payment().order(), one.taken().negated()))
                .toList());
        takenBack.fire(new FeesTakenBack(taken.stream().map(TakenBack::paid).toList(), byBank));
    }
}
