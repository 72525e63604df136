package cn.anxue.fee.order;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;

/** An institution sells. */
@ApplicationScoped
public class OrderService {
    private final SaleGrounds grounds;
    private final Offers offers;
    private final SaleCaps caps;
    private final OrderOpening opening;
    private final Event<OrdersMade> made;

    OrderService(SaleGrounds grounds, Offers offers, SaleCaps caps, OrderOpening opening, Event<OrdersMade> made) {
        this.grounds = grounds;
        this.offers = offers;
        this.caps = caps;
        this.opening = opening;
        this.made = made;
    }

    /** Each refusal has its own code and says by which rule of which document. */
    @Transactional
    public OrderView order(Caller caller, OrderDraft draft) {
        requireOwn(caller, draft.institution());
        OrderChecks.check(draft, opening.date());
        SaleGrounds.Grounds found = grounds.of(draft.institution());
        opening.requireNewNumber(draft);
        NewOrder.Offer offer = offers.of(draft);
        OrderId id = OrderId.next();
        caps.check(id, draft, offer, found.institution());
        OrderView order = opening.open(caller, id, draft, offer, found);
        made.fire(new OrdersMade(List.of(order)));
        return order;
    }

    private static void requireOwn(Caller caller, InstitutionId institution) {
        if (caller.isSystem()) {
            return;
        }
        if (!caller.has(Role.INSTITUTION)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
        if (!caller.scope().equals(new Scope.Institution(institution.value()))) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
    }
}
