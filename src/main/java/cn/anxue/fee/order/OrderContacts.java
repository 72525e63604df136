package cn.anxue.fee.order;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Where families are reached; for what the house itself sends, never shown. */
@ApplicationScoped
public class OrderContacts {
    /** What a contact is read from, beside an order's id and region. */
    static final String COLUMNS = "o.guardian, o.course_name, o.payment_reference, o.pay_to_name";

    private static final String READ = """
            select o.* from (select distinct id from unnest(?::uuid[]) as w (id)) w
            cross join lateral (
                select o.id, o.region_code, %s from fee_order o where o.id = w.id offset 0) o
            """.formatted(COLUMNS);

    private final Sql sql;
    private final People people;

    OrderContacts(Sql sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    /**
     * Whom to reach, and what the order is called.
     *
     * @param phone the guardian's
     * @param payee the name of the account the family pays to
     */
    public record Contact(
            OrderId order, String phone, String course, PaymentReference reference, String payee, String regionCode) {}

    /** Those of the orders that exist; one round trip. */
    @Transactional
    public Map<OrderId, Contact> of(Collection<OrderId> orders) {
        Map<OrderId, Contact> contacts = new HashMap<>();
        sql.list(READ, select -> Columns.of(select, orders).uuid(OrderId::value), this::read)
                .forEach(contact -> contacts.put(contact.order(), contact));
        return contacts;
    }

    Contact read(ResultSet row) throws SQLException {
        return new Contact(
                new OrderId(row.getObject("id", UUID.class)),
                people.guardian(row.getBytes("guardian")).phone(),
                row.getString("course_name"),
                new PaymentReference(row.getString("payment_reference")),
                row.getString("pay_to_name"),
                row.getString("region_code"));
    }
}
