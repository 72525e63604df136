package cn.anxue.demo;

import cn.anxue.calendar.Today;
import cn.anxue.fee.order.OrderAcceptance;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderService;
import cn.anxue.fee.order.OrderView;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What the demo institution sold lately, and which families said yes. */
@ApplicationScoped
class DemoSales implements Chapter {
    static final int DAYS_AGO = 5;

    private final Roll roll;
    private final OrderService orders;
    private final OrderAcceptance acceptance;
    private final Cast cast;
    private final Today today;

    DemoSales(Roll roll, OrderService orders, OrderAcceptance acceptance, Cast cast, Today today) {
        this.roll = roll;
        this.orders = orders;
        this.acceptance = acceptance;
        this.cast = cast;
        this.today = today;
    }

    @Override
    public List<Step> steps() {
        LocalDate on = today.date().minusDays(DAYS_AGO);
        return List.of(new Step("yangquan.orders", on, () -> sell(on)));
    }

    private void sell(LocalDate on) {
        InstitutionId institution = roll.idOf(YangquanPlan.selling());
        for (DemoOrder order : DemoOrder.ALL) {
            OrderView made = orders.order(cast.named("institution"), order.draft(institution, on));
            if (order.accepted()) {
                acceptance.accept(family(made.id()), made.id());
            }
        }
    }

    private static Caller family(OrderId order) {
        return new Caller(ActorId.next(), "family", Set.of(Role.FAMILY), new Scope.Order(order.value()));
    }
}
