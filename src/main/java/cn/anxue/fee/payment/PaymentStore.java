package cn.anxue.fee.payment;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.fee.order.OrderId;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The table of payments, read and written in lists. */
@ApplicationScoped
class PaymentStore {
    private static final String INSERT = """
            insert into fee_payment (id, order_id, line_id, part, amount_minor, currency, booked_on, payer, payer_digest,
                channel, collector, collector_reference)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::integer[], ?::bigint[], ?::text[], ?::date[],
                ?::bytea[], ?::bytea[], ?::text[], ?::text[], ?::text[])
            """;
    private static final String REVERSE = """
            with r as (
                insert into fee_payment_reversal (payment_id, line_id, amount_minor, taken_minor)
                select * from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[])
                returning payment_id, amount_minor)
            update fee_payment p set reversed_minor = p.reversed_minor + r.amount_minor
            from (select payment_id, sum(amount_minor)::bigint as amount_minor from r group by payment_id) r
            where p.id = r.payment_id
            """;
    private static final String OF_ORDERS = """
            select p.id, p.order_id, p.amount_minor - p.reversed_minor as amount_minor, p.currency, p.booked_on, p.payer
            from fee_payment p where p.order_id = any(?) and p.amount_minor > p.reversed_minor order by p.id
            """;
    private static final String OF_LINES = """
            select p.id, p.order_id, o.institution_id, p.line_id, p.part, p.amount_minor - p.reversed_minor as standing_minor,
                p.currency
            from fee_payment p join fee_order o on o.id = p.order_id
            where p.line_id = any(?) order by p.line_id, p.part
            """;

    private final Sql sql;
    private final SealedPayers payers;

    PaymentStore(Sql sql, SealedPayers payers) {
        this.sql = sql;
        this.payers = payers;
    }

    void insert(List<NewPayment> payments) {
        sql.updateInParts(
                INSERT,
                payments,
                (statement, part) -> Columns.of(statement, part)
                        .uuid(payment -> payment.id().value())
                        .uuid(payment -> payment.order().value())
                        .uuid(NewPayment::line)
                        .integer(NewPayment::part)
                        .bigint(payment -> payment.amount().minor())
                        .text(payment -> payment.amount().currency())
                        .date(NewPayment::bookedOn)
                        .bytes(payment -> payers.seal(payment.payer()))
                        .bytes(payment -> payers.digest(payment.payer()))
                        .text(payment -> payment.channel().name())
                        .text(payment -> payment.collected() == null
                                ? null
                                : payment.collected().collector())
                        .text(payment -> payment.collected() == null
                                ? null
                                : payment.collected().reference()));
    }

    void reverse(List<TakenBack> taken) {
        sql.update(
                REVERSE,
                statement -> Columns.of(statement, taken)
                        .uuid(one -> one.payment().id().value())
                        .uuid(TakenBack::line)
                        .bigint(one -> one.amount().minor())
                        .bigint(one -> one.taken().minor()));
    }

    List<Payment> ofOrders(Collection<OrderId> orders) {
        return sql.list(OF_ORDERS, statement -> Columns.of(statement, orders).uuid(OrderId::value), this::payment);
    }

    List<LinePayment> ofLines(Collection<UUID> lines) {
        return sql.list(
                OF_LINES,
                statement -> Columns.of(statement, lines).uuid(line -> line),
                row -> new LinePayment(
                        new PaymentId(row.getObject("id", UUID.class)),
                        new OrderId(row.getObject("order_id", UUID.class)),
                        new InstitutionId(row.getObject("institution_id", UUID.class)),
                        row.getObject("line_id", UUID.class),
                        row.getInt("part"),
                        new Money(row.getLong("standing_minor"), row.getString("currency"))));
    }

    private Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                new PaymentId(row.getObject("id", UUID.class)),
                new OrderId(row.getObject("order_id", UUID.class)),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                row.getObject("booked_on", LocalDate.class),
                payers.open(row.getBytes("payer")));
    }
}
