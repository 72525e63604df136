package cn.anxue.fee.order;

import cn.anxue.audit.AuditTrail;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Rows of orders that are taken over: one statement whatever the length of the list. */
@ApplicationScoped
class TakenOrders {
    private static final int TRIES_MAX = 5;
    private static final String INSERT = """
            insert into fee_order (id, institution_id, region_code, course_name, subject, subject_key, learner,
                learner_digest, learner_under_14, guardian, guardian_phone_digest, lessons, gift_lessons, price_minor,
                list_price_minor, currency, starts_on, ends_on, billing, national_order_id, payment_reference,
                pay_to_bank_name, pay_to_account, pay_to_name, contract_digest, state, paid_minor, earned_minor,
                confirmed_lessons, contract_version, ordered_at, pay_by, accepted_at, accepted_by)
            select w.id, w.institution_id, w.region_code, w.course_name, w.subject, w.subject_key, w.learner,
                w.learner_digest, w.under_14 = 1, w.guardian, w.phone_digest, w.lessons, w.gift_lessons, w.price_minor,
                w.list_price_minor, 'CNY', w.starts_on, w.ends_on, w.billing, w.national_order_id, w.reference,
                w.bank_name, w.account, w.name, w.digest, w.state, w.paid_minor, w.earned_minor, w.taught, ?, ?, w.pay_by,
                case when w.state = 'QUOTED' then null else ?::timestamptz end,
                case when w.state = 'QUOTED' then null else ?::uuid end
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[],
                ?::integer[], ?::bytea[], ?::bytea[], ?::integer[], ?::integer[], ?::bigint[], ?::bigint[], ?::date[],
                ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::text[],
                ?::bigint[], ?::bigint[], ?::integer[], ?::date[])
                as w (id, institution_id, region_code, course_name, subject, subject_key, learner, learner_digest, under_14,
                guardian, phone_digest, lessons, gift_lessons, price_minor, list_price_minor, starts_on, ends_on, billing,
                national_order_id, reference, bank_name, account, name, digest, state, paid_minor, earned_minor, taught, pay_by)
            on conflict (payment_reference) do nothing returning id""";
    private static final String TEACHING = """
            insert into fee_teaching (order_id, lessons_max, last_n, standing)
            select * from unnest(?::uuid[], ?::integer[], ?::integer[], ?::integer[])""";
    private static final String STANDING = """
            select id, institution_id, paid_minor - earned_minor as held from fee_order
            where id = any(?::uuid[]) and version = 0 order by id for update""";

    private final Sql sql;
    private final People people;
    private final PaymentDays paymentDays;
    private final Today today;
    private final AuditTrail audit;

    TakenOrders(Sql sql, People people, PaymentDays paymentDays, Today today, AuditTrail audit) {
        this.sql = sql;
        this.people = people;
        this.paymentDays = paymentDays;
        this.today = today;
        this.audit = audit;
    }

    /** An order nothing has happened to since. */
    record Standing(OrderId id, InstitutionId institution, long held) {}

    private record Row(NewOrder order, TakenOrder taken, OrderTerms terms) {
        OrderDraft draft() {
            return order.draft();
        }
    }

    LocalDate today() {
        return today.date();
    }

    List<OrderId> insert(
            Caller caller,
            List<TakenOrder> orders,
            Map<InstitutionId, PayTo> grounds,
            Map<InstitutionId, String> regions) {
        List<Row> rows = new ArrayList<>(orders.size());
        Map<String, LocalDate> payBy = new HashMap<>();
        regions.values().forEach(region -> payBy.computeIfAbsent(region, one -> paymentDays.payBy(one, today())));
        for (TakenOrder order : orders) {
            InstitutionId institution = order.draft().institution();
            String region = Objects.requireNonNull(regions.get(institution));
            rows.add(row(
                    order,
                    Objects.requireNonNull(grounds.get(institution)),
                    region,
                    Objects.requireNonNull(payBy.get(region))));
        }
        write(caller, rows);
        List<Row> taught = rows.stream().filter(row -> row.taken().taught() > 0).toList();
        if (!taught.isEmpty()) {
            sql.update(
                    TEACHING,
                    insert -> Columns.of(insert, taught)
                            .uuid(row -> row.order().id().value())
                            .integer(row -> row.terms().allLessons())
                            .integer(row -> row.taken().taught())
                            .integer(row -> row.taken().taught()));
        }
        audit.recordAll(rows.stream()
                .map(row -> new AuditTrail.Row(
                        caller,
                        "fee.order-taken-over",
                        "order",
                        row.order().id().value(),
                        List.of(),
                        row.order().regionCode()))
                .toList());
        return rows.stream().map(row -> row.order().id()).toList();
    }

    List<Standing> standing(List<OrderId> ids) {
        return sql.list(
                STANDING,
                select -> Columns.of(select, ids).uuid(OrderId::value),
                row -> new Standing(
                        new OrderId(row.getObject("id", UUID.class)),
                        new InstitutionId(row.getObject("institution_id", UUID.class)),
                        row.getLong("held")));
    }

    int delete(List<OrderId> ids) {
        return sql.list(
                        "select fee_order_undo(?::uuid[])",
                        select -> Columns.of(select, ids).uuid(OrderId::value),
                        row -> row.getInt(1))
                .get(0);
    }

    /** With other references where some are taken. */
    private void write(Caller caller, List<Row> rows) {
        List<Row> left = rows;
        for (int attempt = 1; attempt <= TRIES_MAX && !left.isEmpty(); attempt++) {
            List<Row> tried = left;
            Set<UUID> written = new HashSet<>(
                    sql.list(INSERT, insert -> bind(insert, caller, tried), row -> row.getObject(1, UUID.class)));
            left = tried.stream()
                    .filter(row -> !written.contains(row.order().id().value()))
                    .map(row -> new Row(row.order().with(PaymentReference.next()), row.taken(), row.terms()))
                    .toList();
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException("no payment reference is free");
        }
    }

    private Row row(TakenOrder order, PayTo payTo, String region, LocalDate payBy) {
        OrderDraft draft = order.draft();
        OrderDraft.CourseChoice course = draft.course();
        NewOrder made = new NewOrder(
                OrderId.next(),
                draft,
                new NewOrder.Offer(
                        null, Objects.requireNonNull(course.name()), Objects.requireNonNull(course.subject())),
                region,
                payTo,
                PaymentReference.next(),
                today.now(),
                payBy);
        return new Row(made, order, OrderMoves.taken(made, order));
    }

    private void bind(PreparedStatement insert, Caller caller, List<Row> rows) throws SQLException {
        Instant now = today.now();
        insert.setString(1, Contract.VERSION);
        insert.setObject(2, now.atOffset(ZoneOffset.UTC));
        insert.setObject(3, now.atOffset(ZoneOffset.UTC));
        insert.setObject(4, caller.id().value());
        Columns<Row> columns = Columns.from(insert, 5, rows)
                .uuid(row -> row.order().id().value())
                .uuid(row -> row.draft().institution().value())
                .text(row -> row.order().regionCode())
                .text(row -> row.order().offer().name())
                .text(row -> row.order().offer().subject())
                .text(row -> row.order().offer().subjectKey())
                .bytes(row -> people.encrypt(row.draft().learner()))
                .bytes(row -> people.digest(row.draft().learner(), row.draft().guardian()))
                .integer(row -> ChildAge.mayBeUnder14(
                                row.draft().learner(), null, row.draft().startsOn())
                        ? 1
                        : 0)
                .bytes(row -> people.encrypt(row.draft().guardian()))
                .bytes(row -> people.digestOfPhone(row.draft().guardian().phone()));
        bindTerms(columns);
    }

    private static void bindTerms(Columns<Row> columns) throws SQLException {
        columns.integer(row -> row.terms().lessons())
                .integer(row -> row.terms().giftLessons())
                .bigint(row -> row.terms().price().minor())
                .bigint(row -> row.terms().listPrice().minor())
                .date(row -> row.terms().startsOn())
                .date(row -> row.terms().endsOn())
                .text(row -> row.terms().billing().name())
                .text(row -> row.draft().nationalOrderId())
                .text(row -> row.order().reference().value())
                .text(row -> row.order().payTo().bankName())
                .text(row -> row.order().payTo().account())
                .text(row -> row.order().payTo().name())
                .bytes(row -> Contract.digest(Contract.text(row.order().contract(), Contract.VERSION)))
                .text(row -> row.terms().state().name())
                .bigint(row -> row.terms().paid().minor())
                .bigint(row -> row.terms().earned().minor())
                .integer(row -> row.terms().confirmedLessons())
                .date(row -> row.order().payBy());
    }
}
