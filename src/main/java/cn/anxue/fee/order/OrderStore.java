package cn.anxue.fee.order;

import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of orders. */
@ApplicationScoped
class OrderStore {
    private static final String COLUMNS = OrderRows.TERMS + """
            , o.course_id, o.course_name, o.learner, o.guardian, o.learner_under_14, o.payment_reference,
            o.pay_to_bank_name, o.pay_to_account, o.pay_to_name, o.national_order_id, o.ordered_at, o.pay_by,
            o.contract_version, o.contract_digest""";
    private static final String SELECT = "select " + COLUMNS + " from fee_order o where ";
    private static final String INSERT = """
            insert into fee_order (id, institution_id, region_code, course_id, course_name, subject, subject_key, learner,
                learner_digest, learner_id_digest, learner_under_14, guardian, guardian_phone_digest, lessons, gift_lessons,
                price_minor, list_price_minor, currency, starts_on, ends_on, billing, national_order_id, payment_reference,
                pay_to_bank_name, pay_to_account, pay_to_name, contract_version, contract_digest,
                refund_days_before_start, refund_days_after_start, refund_lessons, state, ordered_at, pay_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUOTED', ?, ?)
            on conflict (payment_reference) do nothing""";
    private static final String ACCEPT = """
            update fee_order set accepted_at = ?, accepted_by = ?, state = ?, version = version + 1
            where id = ? and accepted_at is null""";

    private final Sql sql;
    private final People people;

    OrderStore(Sql sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    /** False where another order has the payment reference. */
    boolean insert(NewOrder order) {
        return sql.update(INSERT, insert -> bind(insert, order)) == 1;
    }

    Optional<OrderView> find(OrderId id) {
        return list("o.id = ?", select -> select.setObject(1, id.value())).stream()
                .findFirst();
    }

    Optional<OrderView> find(PaymentReference reference) {
        return list("o.payment_reference = ?", select -> select.setString(1, reference.value())).stream()
                .findFirst();
    }

    /** The latest orders of the phone. */
    List<OrderView> ofPhone(String phone) {
        return list(
                "o.guardian_phone_digest = ? order by o.id desc limit 100",
                select -> select.setBytes(1, people.digestOfPhone(phone)));
    }

    /** @param condition over {@code o}, with what it binds */
    List<OrderView> list(String condition, Sql.Binding binding) {
        return sql.list(SELECT + condition, binding, this::view);
    }

    /** Only once, whoever was first. */
    boolean accept(OrderTerms order, UUID by) {
        Instant at = Objects.requireNonNull(order.acceptedAt());
        return sql.update(ACCEPT, update -> {
                    update.setObject(1, at.atOffset(ZoneOffset.UTC));
                    update.setObject(2, by);
                    update.setString(3, order.state().name());
                    update.setObject(4, order.id().value());
                })
                == 1;
    }

    private void bind(PreparedStatement insert, NewOrder order) throws SQLException {
        OrderDraft draft = order.draft();
        OrderDraft.Size size = draft.size();
        int next = bindPeople(insert, order);
        insert.setInt(next++, size.lessons());
        insert.setInt(next++, size.giftLessons());
        insert.setLong(next++, size.price().minor());
        insert.setLong(next++, size.listPrice().minor());
        insert.setString(next++, size.price().currency());
        insert.setObject(next++, draft.startsOn());
        insert.setObject(next++, draft.endsOn());
        insert.setString(next++, size.billing().name());
        insert.setString(next++, draft.nationalOrderId());
        insert.setString(next++, order.reference().value());
        insert.setString(next++, order.payTo().bankName());
        insert.setString(next++, order.payTo().account());
        insert.setString(next++, order.payTo().name());
        insert.setString(next++, Contract.VERSION);
        insert.setBytes(next++, Contract.digest(Contract.text(order.contract(), Contract.VERSION)));
        FullRefund all = size.fullRefund();
        insert.setObject(next++, all == null ? null : all.daysBeforeStart(), Types.INTEGER);
        insert.setObject(next++, all == null ? null : all.daysAfterStart(), Types.INTEGER);
        insert.setObject(next++, all == null ? null : all.lessons(), Types.INTEGER);
        insert.setObject(next++, order.orderedAt().atOffset(ZoneOffset.UTC));
        insert.setObject(next, order.payBy());
    }

    private int bindPeople(PreparedStatement insert, NewOrder order) throws SQLException {
        OrderDraft draft = order.draft();
        String childNumber = draft.childNumber();
        insert.setObject(1, order.id().value());
        insert.setObject(2, draft.institution().value());
        insert.setString(3, order.regionCode());
        insert.setObject(4, order.offer().courseId(), Types.OTHER);
        insert.setString(5, order.offer().name());
        insert.setString(6, order.offer().subject());
        insert.setString(7, order.offer().subjectKey());
        insert.setBytes(8, people.encrypt(draft.learner()));
        insert.setBytes(9, people.digest(draft.learner(), draft.guardian()));
        insert.setBytes(10, childNumber == null ? null : people.digestOfChildNumber(childNumber));
        insert.setBoolean(11, ChildAge.mayBeUnder14(draft.learner(), childNumber, draft.startsOn()));
        insert.setBytes(12, people.encrypt(draft.guardian()));
        insert.setBytes(13, people.digestOfPhone(draft.guardian().phone()));
        return 14;
    }

    private OrderView view(ResultSet row) throws SQLException {
        return new OrderView(
                OrderRows.terms(row),
                row.getObject("course_id", UUID.class),
                row.getString("course_name"),
                people.learner(row.getBytes("learner")),
                people.guardian(row.getBytes("guardian")),
                row.getBoolean("learner_under_14"),
                new PaymentReference(row.getString("payment_reference")),
                new PayTo(
                        row.getString("pay_to_bank_name"),
                        row.getString("pay_to_account"),
                        row.getString("pay_to_name")),
                text(row, "national_order_id"),
                Objects.requireNonNull(OrderRows.instant(row, "ordered_at")),
                row.getObject("pay_by", LocalDate.class),
                row.getString("contract_version"),
                HexFormat.of().formatHex(row.getBytes("contract_digest")));
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
