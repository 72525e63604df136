package cn.anxue.failure;

import cn.anxue.fee.order.Hold;
import cn.anxue.fee.order.HoldKind;
import cn.anxue.fee.order.OrderHolds;
import cn.anxue.fee.order.OrderLocks;
import cn.anxue.institution.BarKind;
import cn.anxue.institution.Bars;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a failure stops: sales, releases, and every order that holds money. */
@ApplicationScoped
class Stops {
    private final Bars bars;
    private final OrderLocks orders;
    private final OrderHolds holds;

    Stops(Bars bars, OrderLocks orders, OrderHolds holds) {
        this.bars = bars;
        this.orders = orders;
        this.holds = holds;
    }

    void set(Failure failure) {
        for (BarKind kind : BarKind.values()) {
            bars.set(failure.institution(), kind, decision(failure));
        }
        holds.set(holding(failure));
    }

    void lift(Failure failure) {
        for (BarKind kind : BarKind.values()) {
            bars.lift(failure.institution(), kind, decision(failure));
        }
        holds.lift(holding(failure));
    }

    private List<Hold> holding(Failure failure) {
        return orders.lockHolding(failure.institution()).keySet().stream()
                .map(order -> new Hold(order, HoldKind.FAILURE, failure.id().value()))
                .toList();
    }

    private static String decision(Failure failure) {
        return "failure " + failure.id().value();
    }
}
