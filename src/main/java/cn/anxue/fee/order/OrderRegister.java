package cn.anxue.fee.order;

import cn.anxue.batch.Columns;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads orders. What lies out of the caller's scope is not found; people are masked but for the parties themselves. */
@ApplicationScoped
@Transactional
public class OrderRegister {
    private final OrderStore store;

    OrderRegister(OrderStore store) {
        this.store = store;
    }

    /** @throws ProblemException {@code NOT_FOUND}, also where it is out of the caller's scope */
    public OrderView get(Caller caller, OrderId id) {
        return store
                .list("o.id = ? and " + OrderScope.condition(caller), select -> {
                    select.setObject(1, id.value());
                    OrderScope.bind(caller, select, 2);
                })
                .stream()
                .findFirst()
                .map(order -> shown(caller, order))
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    /** Without a look at any scope, unmasked. */
    public OrderView view(OrderId id) {
        return store.find(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    /** Those that exist, without a look at any scope, unmasked. */
    public Map<OrderId, OrderView> views(Collection<OrderId> ids) {
        return store
                .list("o.id = any(?)", select -> {
                    Columns.of(select, ids).uuid(OrderId::value);
                })
                .stream()
                .collect(Collectors.toMap(OrderView::id, Function.identity()));
    }

    public boolean exists(OrderId id) {
        return store.find(id).isPresent();
    }

    /** Without a look at any scope, unmasked. */
    public Optional<OrderView> find(PaymentReference reference) {
        return store.find(reference);
    }

    /** Whether the guardian's phone stands on an order of somebody of another name. */
    public boolean hasOtherGuardians(OrderView order) {
        String name = People.normalised(order.guardian().name());
        return store.ofPhone(order.guardian().phone()).stream()
                .anyMatch(other -> !People.normalised(other.guardian().name()).equals(name));
    }

    /** The orders of the same phone and guardian, the given one among them; without a look at any scope, unmasked. */
    public List<OrderView> ofFamily(OrderView order) {
        String name = People.normalised(order.guardian().name());
        return store.ofPhone(order.guardian().phone()).stream()
                .filter(other -> People.normalised(other.guardian().name()).equals(name))
                .toList();
    }

    /** All orders of the institution that hold money, without a look at any scope, unmasked. */
    public List<OrderView> holding(InstitutionId institution) {
        return store.list(
                "o.institution_id = ? and o.paid_minor > o.earned_minor + o.refunded_minor + o.kept_minor + o.passed_minor"
                        + " order by o.id",
                select -> select.setObject(1, institution.value()));
    }

    static OrderView shown(Caller caller, OrderView order) {
        boolean party = caller.isSystem() || caller.has(Role.FAMILY) || caller.has(Role.INSTITUTION);
        return party ? order : order.masked();
    }

    /** Whether the caller is the family of this order. */
    public static boolean isFamilyOf(Caller caller, OrderId order) {
        return caller.has(Role.FAMILY) && caller.scope().equals(new Scope.Order(order.value()));
    }
}
