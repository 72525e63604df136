package cn.anxue.fee.family;

import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderView;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The orders of one family: of one phone, and of a guardian of one name, since a phone may be shared. */
@ApplicationScoped
@Transactional
public class FamilyOrders {
    private final OrderRegister register;

    FamilyOrders(OrderRegister register) {
        this.register = register;
    }

    /** Those beside the one the caller reaches, and that one; the latest first. */
    public List<OrderView> of(Caller family) {
        if (!(family.scope() instanceof Scope.Order scope)) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        return register.ofFamily(register.get(family, new OrderId(scope.orderId())));
    }

    boolean areOfOneFamily(OrderId known, OrderId other) {
        return register.ofFamily(register.view(known)).stream()
                .anyMatch(order -> order.id().equals(other));
    }
}
