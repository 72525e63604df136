package cn.anxue.fee.lesson;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who may answer for which orders. */
@ApplicationScoped
class AnswerGrounds {
    private static final String ON_PLATFORM = """
            select o.id from unnest(?::uuid[]) as w (id)
            cross join lateral (select o.id, o.national_order_id from fee_order o where o.id = w.id offset 0) o
            where o.national_order_id is not null
            """;

    private final InstitutionRegister register;
    private final Sql sql;

    AnswerGrounds(InstitutionRegister register, Sql sql) {
        this.register = register;
        this.sql = sql;
    }

    /** A family reaches its one order; a bureau those of the institutions whose deposits it supervises. */
    Set<OrderId> reached(Caller caller, Answerer by, Map<OrderId, OrderTerms> orders) {
        if (caller.isSystem()) {
            return orders.keySet();
        }
        if (by == Answerer.FAMILY) {
            return those(
                    orders,
                    order -> caller.scope() instanceof Scope.Order own
                            && own.orderId().equals(order.id().value()));
        }
        Set<InstitutionId> supervised = register.supervised(
                caller, orders.values().stream().map(OrderTerms::institution).collect(Collectors.toSet()));
        return those(orders, order -> supervised.contains(order.institution()));
    }

    /** Those of the orders that the national platform knows. */
    Set<OrderId> onPlatform(Collection<OrderId> orders) {
        return new HashSet<>(sql.list(
                ON_PLATFORM,
                select -> Columns.of(select, orders).uuid(OrderId::value),
                row -> new OrderId(row.getObject("id", UUID.class))));
    }

    private static Set<OrderId> those(Map<OrderId, OrderTerms> orders, Predicate<OrderTerms> wanted) {
        return orders.values().stream().filter(wanted).map(OrderTerms::id).collect(Collectors.toSet());
    }
}
