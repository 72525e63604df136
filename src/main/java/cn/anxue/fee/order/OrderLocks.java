package cn.anxue.fee.order;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Locks orders for a change. Everywhere orders come first, in the order of their ids, and accounts of the ledger after
 * them, so that lists which cross never wait for each other in a circle.
 */
@ApplicationScoped
public class OrderLocks {
    private static final String LOCK =
            "select o.* from (select distinct id from unnest(?::uuid[]) as w (id) order by id) w"
                    + " cross join lateral (select " + OrderRows.TERMS
                    + " from fee_order o where o.id = w.id for update) o";

    private final Sql sql;

    OrderLocks(Sql sql) {
        this.sql = sql;
    }

    /** Those of the orders that exist, as they stand under the lock; one round trip. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<OrderId, OrderTerms> lock(Collection<OrderId> ids) {
        Map<OrderId, OrderTerms> locked = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            sql.list(LOCK, select -> Columns.of(select, ids).uuid(OrderId::value), OrderRows::terms)
                    .forEach(order -> locked.put(order.id(), order));
        }
        return locked;
    }
}
