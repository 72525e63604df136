package cn.anxue.fee.refund;

import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderView;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;

/** Who may do what with a refund: whoever reaches its order sees it, the parties and the supervising officer act. */
@ApplicationScoped
class RefundAccess {
    private final OrderRegister orders;
    private final InstitutionRegister institutions;
    private final Refunds refunds;

    RefundAccess(OrderRegister orders, InstitutionRegister institutions, Refunds refunds) {
        this.orders = orders;
        this.institutions = institutions;
        this.refunds = refunds;
    }

    /** @throws ProblemException {@code NOT_FOUND}, also where it is out of the caller's scope */
    OrderView requireSight(Caller caller, OrderId order) {
        return orders.get(caller, order);
    }

    /** @throws ProblemException {@code NOT_FOUND}, also where it is out of the caller's scope */
    OrderView requireSight(Caller caller, RefundId id) {
        OrderId order = refunds.orderOf(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        return orders.get(caller, order);
    }

    Asker requireMayAsk(Caller caller, OrderId id) {
        OrderView order = requireSight(caller, id);
        if (caller.has(Role.FAMILY)) {
            return Asker.FAMILY;
        }
        if (caller.has(Role.INSTITUTION)) {
            return Asker.INSTITUTION;
        }
        requireOfficer(caller, order);
        return Asker.OFFICER;
    }

    void requireInstitution(Caller caller, RefundId id) {
        requireSight(caller, id);
        if (!caller.has(Role.INSTITUTION)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
    }

    void requireOfficer(Caller caller, RefundId id) {
        requireOfficer(caller, requireSight(caller, id));
    }

    /** The family, or the officer who speaks for it; never the institution. */
    void requireMayWithdraw(Caller caller, RefundId id) {
        OrderView order = requireSight(caller, id);
        if (!caller.has(Role.FAMILY)) {
            requireOfficer(caller, order);
        }
    }

    private void requireOfficer(Caller caller, OrderView order) {
        if (!caller.has(Role.OFFICER)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
        institutions.requireSupervision(caller, order.terms().institution());
    }
}
