package cn.anxue.fee.order;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.privacy.Look;
import cn.anxue.privacy.Looks;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows the people of an order unmasked, for a reason that is kept. */
@ApplicationScoped
public class OrderLooks {
    /** What a look is kept under. */
    public static final String SUBJECT = "fee_order";

    private static final List<String> FIELDS = List.of("learner.name", "guardian.name", "guardian.phone");

    private final OrderRegister register;
    private final Looks looks;

    OrderLooks(OrderRegister register, Looks looks) {
        this.register = register;
        this.looks = looks;
    }

    @Transactional
    public OrderView look(Caller caller, OrderId id, String reason) {
        OrderView order = register.get(caller, id);
        if (!caller.has(Role.OFFICER) && !caller.has(Role.APPROVER)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
        looks.record(
                caller,
                List.of(new Look(
                        SUBJECT, id.value(), FIELDS, reason, order.terms().regionCode())));
        return register.view(id);
    }
}
