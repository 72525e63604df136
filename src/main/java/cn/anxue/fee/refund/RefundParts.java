package cn.anxue.fee.refund;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.payment.PaymentId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The payments of refunds, in lists. */
@ApplicationScoped
class RefundParts {
    private static final String INSERT = """
            insert into fee_refund_part (id, refund_id, order_id, payment_id, amount_minor, currency, other_payee, state,
                replaces, interest_minor, prepared_at)
            select r.id, ?, ?, r.payment_id, r.amount_minor, r.currency, r.other_payee::boolean, r.state, r.replaces, r.interest_minor, ?
            from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::bigint[])
                as r (id, payment_id, amount_minor, currency, other_payee, state, replaces, interest_minor)
            """;
    private static final String MOVE = """
            update fee_refund_part p set state = r.state, moved_at = ?
            from unnest(?::uuid[], ?::text[]) as r (id, state) where p.id = r.id
            """;
    private static final String OF = """
            select p.* from fee_refund_part p where p.refund_id = any(?::uuid[]) order by p.id
            """;
    private static final String REFUNDS_OF = """
            select distinct p.refund_id from fee_refund_part p where p.id = any(?::uuid[])
            """;
    private static final String GIVEN_BACK = """
            select payment_id, sum(amount_minor - interest_minor)::bigint as minor, min(currency) as currency from fee_refund_part
            where order_id = ? and state <> 'REPLACED' and payment_id is not null group by payment_id
            """;

    private final Sql sql;
    private final Today today;

    RefundParts(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** A part and the state it comes to. */
    record Move(UUID id, PartState state) {}

    void insert(Refund refund, List<RefundPart> parts) {
        if (parts.isEmpty()) {
            return;
        }
        sql.update(INSERT, insert -> {
            insert.setObject(1, refund.id().value());
            insert.setObject(2, refund.orderId().value());
            insert.setObject(3, today.now().atOffset(ZoneOffset.UTC));
            Columns.from(insert, 4, parts)
                    .uuid(RefundPart::id)
                    .uuid(part -> part.payment() == null ? null : part.payment().value())
                    .bigint(part -> part.amount().minor())
                    .text(part -> part.amount().currency())
                    .text(part -> String.valueOf(part.otherPayee()))
                    .text(part -> part.state().name())
                    .uuid(RefundPart::replaces)
                    .bigint(part -> part.interest().minor());
        });
    }

    void move(List<Move> moves) {
        if (moves.isEmpty()) {
            return;
        }
        sql.update(MOVE, update -> {
            update.setObject(1, today.now().atOffset(ZoneOffset.UTC));
            Columns.from(update, 2, moves)
                    .uuid(Move::id)
                    .text(move -> move.state().name());
        });
    }

    List<RefundPart> of(RefundId refund) {
        return of(List.of(refund)).getOrDefault(refund, List.of());
    }

    Map<RefundId, List<RefundPart>> of(Collection<RefundId> refunds) {
        return sql.list(OF, select -> Columns.of(select, refunds).uuid(RefundId::value), RefundParts::read).stream()
                .collect(Collectors.groupingBy(RefundPart::refund));
    }

    /** Whose parts these are. */
    List<RefundId> refundsOf(Collection<UUID> parts) {
        return sql.list(
                REFUNDS_OF,
                select -> Columns.of(select, parts).uuid(id -> id),
                row -> new RefundId(row.getObject(1, UUID.class)));
    }

    /** What each payment of the order has given back already. */
    Map<PaymentId, Money> givenBack(OrderId order) {
        Map<PaymentId, Money> given = new HashMap<>();
        sql.list(
                        GIVEN_BACK,
                        select -> select.setObject(1, order.value()),
                        row -> Map.entry(
                                new PaymentId(row.getObject("payment_id", UUID.class)),
                                new Money(row.getLong("minor"), row.getString("currency"))))
                .forEach(found -> given.put(found.getKey(), found.getValue()));
        return given;
    }

    private static @Nullable PaymentId payment(ResultSet row) throws SQLException {
        UUID id = row.getObject("payment_id", UUID.class);
        return id == null ? null : new PaymentId(id);
    }

    private static RefundPart read(ResultSet row) throws SQLException {
        return new RefundPart(
                row.getObject("id", UUID.class),
                new RefundId(row.getObject("refund_id", UUID.class)),
                payment(row),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                new Money(row.getLong("interest_minor"), row.getString("currency")),
                row.getBoolean("other_payee"),
                PartState.valueOf(row.getString("state")),
                row.getObject("replaces", UUID.class));
    }
}
