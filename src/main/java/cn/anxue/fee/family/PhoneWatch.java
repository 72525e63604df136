package cn.anxue.fee.family;

import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.order.OrdersMade;
import cn.anxue.institution.InstitutionRegister;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

/** Notices phones that are not one family's alone. */
@ApplicationScoped
class PhoneWatch {
    private final OrderRegister orders;
    private final InstitutionRegister institutions;
    private final Event<SharedPhone> shared;

    PhoneWatch(OrderRegister orders, InstitutionRegister institutions, Event<SharedPhone> shared) {
        this.orders = orders;
        this.institutions = institutions;
        this.shared = shared;
    }

    void made(@Observes OrdersMade made) {
        made.orders().forEach(this::look);
    }

    private void look(OrderView order) {
        String contact =
                institutions.view(order.terms().institution()).contactPhone().replaceAll("[^0-9]", "");
        if (contact.equals(order.guardian().phone())) {
            tell(order, SharedPhone.With.INSTITUTION);
        }
        if (orders.hasOtherGuardians(order)) {
            tell(order, SharedPhone.With.OTHER_FAMILY);
        }
    }

    private void tell(OrderView order, SharedPhone.With with) {
        shared.fire(new SharedPhone(
                order.id(), order.terms().institution(), order.terms().regionCode(), with));
    }
}
