package cn.anxue.fee.order;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

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

    private static final String LOCK_NAMED = "select o.* from ("
            + "select o.id from unnest(?::text[]) as r (reference)"
            + " cross join lateral (select id from fee_order o where o.payment_reference = r.reference offset 0) o"
            + " union select id from unnest(?::uuid[]) as w (id) order by id) w"
            + " cross join lateral (select " + OrderRows.TERMS
            + ", " + OrderContacts.COLUMNS + " from fee_order o where o.id = w.id for update) o";

    /** The array in a sub-select: a plan made for its length would read the whole table instead of its key. */
    private static final String LOCK_REFERENCES = "select " + OrderRows.TERMS + ", " + OrderContacts.COLUMNS
            + " from unnest((select ?::text[])) as r (reference) join fee_order o on o.payment_reference = r.reference"
            + " order by o.id for update of o";

    private static final String LOCK_HOLDING =
            "select " + OrderRows.TERMS + " from fee_order o where o.institution_id = ?"
                    + " and o.paid_minor > o.earned_minor + o.refunded_minor + o.kept_minor + o.passed_minor"
                    + " order by o.id for update";

    private final Sql sql;
    private final OrderContacts contacts;

    OrderLocks(Sql sql, OrderContacts contacts) {
        this.sql = sql;
        this.contacts = contacts;
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

    /** Orders under the lock, which of them go by which reference, and whom to tell of them. */
    public record Named(
            Map<OrderId, OrderTerms> orders,
            Map<PaymentReference, OrderId> byReference,
            Map<OrderId, OrderContacts.Contact> contacts) {
        /** Where none is locked, or all may have changed since. */
        public static final Named NONE = new Named(Map.of(), Map.of(), Map.of());
    }

    /** Those that exist of the orders named by reference or by id; one round trip. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Named lock(Collection<PaymentReference> references, Collection<OrderId> ids) {
        Map<OrderId, OrderTerms> orders = new LinkedHashMap<>();
        Map<PaymentReference, OrderId> byReference = new HashMap<>();
        Map<OrderId, OrderContacts.Contact> people = new HashMap<>();
        sql.run(ids.isEmpty() ? LOCK_REFERENCES : LOCK_NAMED, select -> {
            Columns.of(select, Set.copyOf(references)).text(PaymentReference::value);
            if (!ids.isEmpty()) {
                Columns.from(select, 2, ids).uuid(OrderId::value);
            }
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                OrderTerms order = OrderRows.terms(rows);
                orders.put(order.id(), order);
                OrderContacts.Contact contact = contacts.read(rows);
                byReference.put(contact.reference(), order.id());
                people.put(order.id(), contact);
            }
            return orders;
        });
        return new Named(orders, byReference, people);
    }

    /** All orders of the institution that hold money. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<OrderId, OrderTerms> lockHolding(InstitutionId institution) {
        Map<OrderId, OrderTerms> locked = new LinkedHashMap<>();
        sql.list(LOCK_HOLDING, select -> select.setObject(1, institution.value()), OrderRows::terms)
                .forEach(order -> locked.put(order.id(), order));
        return locked;
    }
}
