package cn.anxue.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Decision;
import cn.anxue.bank.reconciliation.DayLooks;
import cn.anxue.bank.reconciliation.DayView;
import cn.anxue.bank.statement.AccountDay;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderLocks;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.payout.PayoutRuns;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must hold of fee books whatever was done to them, and what is done to them at random. */
public final class FeeBooksProof {
    private FeeBooksProof() {}

    /** Lines, what is left of them, instructions, orders: each is what the books say, and both sides are equal. */
    public static void of(AgreementView agreement, List<OrderView> orders, String message) {
        Map<String, Balance> books = PayoutFixtures.in(
                () -> OrderFixtures.service(Ledger.class).balances(FeeBooks.holder(agreement.institutionId()), "fee/"));
        UUID holder = agreement.institutionId().value();
        assertEquals(
                number("""
                        select coalesce(sum(case direction when 'CREDIT' then amount_minor else -amount_minor end), 0)
                        from bank_line where holder_id = ? and account = '%s'
                        """.formatted(agreement.feeAccount()), holder),
                minor(books, FeeBooks.bank(Objects.requireNonNull(agreement.feeAccount()))),
                "lines and bank, " + message);
        assertEquals(number("""
                        select coalesce(sum(q.left_minor), 0) from bank_line_rest q
                        left join fee_payout p on p.id = q.payout_id
                        where q.holder_id = ? and (p.id is null or p.state in ('READY', 'IN_RUN'))
                        """, holder), minor(books, FeeBooks.UNIDENTIFIED), "what is left of lines, " + message);
        assertEquals(
                number(
                        "select coalesce(sum(amount_minor), 0) from fee_payout where institution_id = ? and state = 'INSTRUCTED'",
                        holder),
                minor(books, FeeBooks.OUTGOING),
                "instructed, " + message);
        for (OrderView order : orders) {
            if (order.terms().institution().equals(agreement.institutionId())) {
                assertOrder(order.id(), books, message);
            }
        }
        long assets = 0;
        long liabilities = 0;
        for (Balance balance : books.values()) {
            switch (balance.kind()) {
                case ASSET -> assets += balance.amount().minor();
                case LIABILITY -> liabilities += balance.amount().minor();
            }
        }
        assertEquals(assets, liabilities, message);
        assertClaims(Objects.requireNonNull(agreement.feeAccount()), message);
    }

    /** What the rooms owe is what the books keep for it. */
    private static void assertClaims(String account, String message) {
        AccountDay today =
                new AccountDay(account, OrderFixtures.service(Today.class).date());
        DayView day = OrderFixtures.service(DayLooks.class)
                .look(List.of(today))
                .iterator()
                .next();
        assertEquals(day.claims(), day.book().plus(day.missing()).plus(day.transit()), "claims, " + message);
    }

    /** Its figures are its account, and what it was paid is its payments less what the bank took of it. */
    private static void assertOrder(OrderId order, Map<String, Balance> books, String message) {
        OrderTerms terms = PayoutFixtures.in(() -> Objects.requireNonNull(
                OrderFixtures.service(OrderLocks.class).lock(List.of(order)).get(order)));
        assertEquals(terms.held().minor(), minor(books, FeeBooks.order(order)), "held, " + message);
        assertEquals(number("""
                        select coalesce(sum(p.amount_minor), 0) - coalesce((
                            select sum(r.taken_minor) from fee_payment_reversal r
                            join fee_payment q on q.id = r.payment_id where q.order_id = max(p.order_id::text)::uuid), 0)
                        from fee_payment p where p.order_id = ?
                        """, order.value()), terms.paid().minor(), "paid, " + message);
    }

    private static long number(String query, UUID id) {
        return PayoutFixtures.in(() -> OrderFixtures.service(Sql.class)
                .list(query, statement -> statement.setObject(1, id), row -> row.getLong(1))
                .get(0));
    }

    private static long minor(Map<String, Balance> books, String path) {
        Balance balance = books.get(path);
        return balance == null ? 0 : balance.amount().minor();
    }

    public static LineDraft line(
            AgreementView agreement,
            String reference,
            String direction,
            long fen,
            @Nullable String remittance,
            @Nullable String endToEndId) {
        LineDraft line = LineFixtures.draft(
                Objects.requireNonNull(agreement.feeAccount()),
                reference,
                direction,
                Money.ofFen(fen).decimal(),
                remittance,
                endToEndId);
        return LineFixtures.paidBy(line, "张建国", remittance);
    }

    public static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    public static Caller caller(String name, Role role, Scope scope) {
        return new Caller(ActorId.next(), name, Set.of(role), scope);
    }

    public static Money amount(LineId line) {
        return OrderFixtures.service(Sql.class)
                .list(
                        "select amount_minor from bank_line where id = ?",
                        statement -> statement.setObject(1, line.value()),
                        row -> Money.ofFen(row.getLong(1)))
                .get(0);
    }

    public static List<LineId> lines(List<AgreementView> agreements, String query) {
        return OrderFixtures.service(Sql.class)
                .list(
                        query,
                        statement -> bindHolders(statement, agreements),
                        row -> new LineId(row.getObject(1, UUID.class)));
    }

    public static void bindHolders(PreparedStatement statement, List<AgreementView> agreements) throws SQLException {
        Object[] holders =
                agreements.stream().map(one -> one.institutionId().value()).toArray();
        statement.setArray(1, statement.getConnection().createArrayOf("uuid", holders));
    }

    /** Lets everything go that was prepared, by two people. */
    public static void letGo(Caller officer, Caller approver) {
        OrderFixtures.service(PayoutRuns.class)
                .compose(officer, null, "410902")
                .forEach(run -> OrderFixtures.service(ApprovalService.class)
                        .decide(approver, run.approvalId(), Decision.APPROVE, ""));
    }
}
