package cn.anxue.bench;

import cn.anxue.batch.Columns;
import cn.anxue.cipher.Vault;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.FigureChange;
import cn.anxue.fee.order.OrderFigures;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.PaymentReference;
import cn.anxue.fee.order.People;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Institutions that sell and orders of theirs, accepted by code and known to the national platform. Orders are written past
 * the sale, as it would have written them: what is measured comes after it.
 */
final class GeneratedOrders {
    static final int LIST = 10_000;
    private static final String INSERT = """
            insert into fee_order (id, institution_id, region_code, course_name, subject, subject_key, learner, learner_digest,
                learner_under_14, guardian, guardian_phone_digest, lessons, gift_lessons, price_minor, list_price_minor,
                currency, starts_on, ends_on, billing, national_order_id, payment_reference, pay_to_bank_name,
                pay_to_account, pay_to_name, contract_version, contract_digest, state, ordered_at, pay_by, accepted_at,
                accepted_by)
            select w.id, w.institution_id, '410902', '少儿美术', '美术', '美术', ?, sha256(w.id::text::bytea), true, ?,
                sha256(w.id::text::bytea), ?, 0, ?, ?, 'CNY', ?, ?, 'BY_LESSON', 'GJ' || w.id, w.reference, '演示银行',
                w.account, '测试培训中心', 'bench', sha256('bench'), 'AWAITING_PAYMENT', now(), ?, now(), w.id
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) as w (id, institution_id, reference, account)
            """;
    private static final String TEACH = """
            insert into fee_lesson (order_id, n, held_on, state, recorded_at, record_id)
            select o.id, ?, ?, 'HELD', now(), ? from unnest(?::uuid[]) as o (id)
            """;
    private static final String TAUGHT = """
            insert into fee_teaching (order_id, lessons_max, last_n, standing)
            select o.id, ?, ?, ? from unnest(?::uuid[]) as o (id)
            """;

    private final String url;
    private final int lessons;
    private final Money price;
    private final List<AgreementView> agreements = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();

    /** An order and the agreement it is paid under. */
    record Order(OrderId id, AgreementView agreement, String reference) {}

    GeneratedOrders(String url, int lessons, Money price) {
        this.url = url;
        this.lessons = lessons;
        this.price = price;
    }

    List<Order> orders() {
        return orders;
    }

    List<AgreementView> agreements() {
        return agreements;
    }

    void make(int institutions, int count, LocalDate startsOn) throws SQLException {
        for (int i = 0; i < institutions; i++) {
            agreements.add(OrderFixtures.sellingInstitution());
        }
        // Of a million at random two are often the same.
        List<String> references = Stream.generate(() -> PaymentReference.next().value())
                .distinct()
                .limit(count)
                .toList();
        for (int i = 0; i < count; i++) {
            orders.add(new Order(OrderId.next(), agreements.get(i % institutions), references.get(i)));
        }
        for (List<Order> list : lists()) {
            insert(list, startsOn);
            QuarkusTransaction.requiringNew()
                    .run(() -> OrderFixtures.service(Ledger.class)
                            .open(list.stream()
                                    .map(order ->
                                            FeeBooks.opening(order.agreement().institutionId(), order.id()))
                                    .toList()));
        }
    }

    /** All orders in lists, each spread over the institutions. */
    List<List<Order>> lists() {
        List<List<Order>> lists = new ArrayList<>();
        for (int from = 0; from < orders.size(); from += LIST) {
            lists.add(orders.subList(from, Math.min(from + LIST, orders.size())));
        }
        return lists;
    }

    /** Pays a list of orders in full, as lines of the bank would. */
    void pay(List<Order> list, LocalDate on) {
        List<Act> acts = new ArrayList<>(list.size());
        List<FigureChange> changes = new ArrayList<>(list.size());
        for (Order order : list) {
            String bank = FeeBooks.bank(Objects.requireNonNull(order.agreement().feeAccount()));
            Entry entry = new Entry(bank, FeeBooks.order(order.id()), price, DepositFixtures.TestReason.PAID_IN);
            acts.add(new Act(ActId.next(), FeeBooks.holder(order.agreement().institutionId()), on, entry));
            changes.add(FigureChange.paid(order.id(), price));
        }
        QuarkusTransaction.requiringNew().timeout(600).run(() -> {
            OrderFixtures.service(OrderFigures.class).apply(changes);
            OrderFixtures.service(Ledger.class).record(acts).forEach(Answer::orThrow);
        });
    }

    /** Records lessons 1 to {@code last} of all orders past the service, number by number as weeks would bring them. */
    void teach(int last, LocalDate on) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                PreparedStatement teach = connection.prepareStatement(TEACH);
                PreparedStatement taught = connection.prepareStatement(TAUGHT)) {
            for (int n = 1; n <= last; n++) {
                teach.setInt(1, n);
                teach.setObject(2, on);
                teach.setObject(3, UUID.randomUUID());
                Columns.from(teach, 4, orders).uuid(order -> order.id().value());
                teach.executeUpdate();
            }
            taught.setInt(1, lessons);
            taught.setInt(2, last);
            taught.setInt(3, last);
            Columns.from(taught, 4, orders).uuid(order -> order.id().value());
            taught.executeUpdate();
        }
    }

    private void insert(List<Order> list, LocalDate startsOn) throws SQLException {
        Vault vault = OrderFixtures.service(Vault.class);
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setBytes(1, vault.encrypt("测试学员\n三年级", People.LEARNER));
            insert.setBytes(2, vault.encrypt("测试家长\n13900000000", People.GUARDIAN));
            insert.setInt(3, lessons);
            insert.setLong(4, price.minor());
            insert.setLong(5, price.minor());
            insert.setObject(6, startsOn);
            insert.setObject(7, startsOn.plusMonths(3));
            insert.setObject(8, startsOn);
            Columns.from(insert, 9, list)
                    .uuid(order -> order.id().value())
                    .uuid(order -> order.agreement().institutionId().value())
                    .text(Order::reference)
                    .text(order -> Objects.requireNonNull(order.agreement().feeAccount()));
            insert.executeUpdate();
        }
    }
}
