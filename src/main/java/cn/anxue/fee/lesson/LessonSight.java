package cn.anxue.fee.lesson;

import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.region.Authorities;
import jakarta.enterprise.context.ApplicationScoped;

/** Who supervises the money of an order. */
@ApplicationScoped
class LessonSight {
    private final OrderRegister orders;
    private final InstitutionRegister register;
    private final Authorities authorities;

    LessonSight(OrderRegister orders, InstitutionRegister register, Authorities authorities) {
        this.orders = orders;
        this.register = register;
        this.authorities = authorities;
    }

    /** An institution and the region of the bureau that supervises its money. */
    record Supervised(InstitutionView institution, String supervisorRegion) {}

    /** The caller is of the bureau that supervises the institution's money; what he does not see he does not find. */
    Supervised requireSupervision(Caller caller, OrderId order) {
        InstitutionView institution =
                register.view(orders.get(caller, order).terms().institution());
        register.requireSupervision(caller, institution.id());
        return new Supervised(
                institution, authorities.get(institution.depositSupervisorId()).regionCode());
    }
}
