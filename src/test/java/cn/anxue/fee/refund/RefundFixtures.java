package cn.anxue.fee.refund;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.Billing;
import cn.anxue.fee.order.FigureChange;
import cn.anxue.fee.order.OrderDraft;
import cn.anxue.fee.order.OrderFigures;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.payment.NewPayment;
import cn.anxue.fee.payment.Payer;
import cn.anxue.fee.payment.PaymentId;
import cn.anxue.fee.payment.Payments;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders that were paid and taught, as lines of a bank and lessons would have made them. */
public final class RefundFixtures {
    public static final Payer PAYER = new Payer("测试家长", "6217000000000001", "演示银行");

    private static final String HOLD = """
            insert into fee_lesson (order_id, n, held_on, state, recorded_at, record_id, message_sent_at)
            select ?, coalesce(max(n), 0) + 1, ?, 'HELD', now(), gen_random_uuid(), case when ? then now() end
            from fee_lesson where order_id = ?
            """;
    private static final String ANSWER = """
            update fee_lesson set state = ?, answered_at = now(), answer_id = gen_random_uuid(), answered_by = 'FAMILY',
                earned_minor = ? where order_id = ? and n = (select max(n) from fee_lesson where order_id = ?)
            """;

    private RefundFixtures() {}

    /** 40 lessons for 3,000 yuan (list price 4,000). */
    public static OrderDraft.Size term() {
        return new OrderDraft.Size(Billing.BY_LESSON, 40, 0, Money.ofYuan(3_000), Money.ofYuan(4_000));
    }

    /** Accepted, starting so many days from today, paid in full today. */
    public static OrderId funded(AgreementView agreement, OrderDraft.Size size, int startsInDays) {
        OrderId order = accepted(agreement, size, startsInDays);
        pay(agreement, order, size.price(), PAYER, today());
        return order;
    }

    /** The same, paid three weeks ago, so that only causes that somebody must agree to are left. */
    public static OrderId running(AgreementView agreement, OrderDraft.Size size) {
        OrderId order = accepted(agreement, size, -20);
        pay(agreement, order, size.price(), PAYER, today().minusDays(21));
        return order;
    }

    public static OrderId accepted(AgreementView agreement, OrderDraft.Size size, int startsInDays) {
        OrderDraft draft = OrderFixtures.draft(agreement.institutionId(), size);
        LocalDate starts = today().plusDays(startsInDays);
        OrderId id = OrderFixtures.order(new OrderDraft(
                        draft.institution(),
                        draft.course(),
                        draft.learner(),
                        null,
                        draft.guardian(),
                        size,
                        starts,
                        starts.plusDays(59),
                        null))
                .id();
        OrderFixtures.accept(id);
        return id;
    }

    public static void pay(AgreementView agreement, OrderId order, Money amount, Payer payer, LocalDate on) {
        in(() -> {
            book(
                    agreement,
                    FeeBooks.bank(Objects.requireNonNull(agreement.feeAccount())),
                    FeeBooks.order(order),
                    amount);
            service(Payments.class)
                    .keep(List.of(new NewPayment(
                            PaymentId.next(),
                            order,
                            agreement.institutionId(),
                            UUID.randomUUID(),
                            1,
                            amount,
                            on,
                            payer,
                            null)));
        });
    }

    /** So many lessons, confirmed one by one. */
    public static void teach(AgreementView agreement, OrderId order, int lessons) {
        for (int i = 0; i < lessons; i++) {
            in(() -> confirmOne(agreement, order));
        }
    }

    /** One lesson that nobody answered. */
    public static void hold(OrderId order, boolean told) {
        in(() -> holdOne(order, told));
    }

    public static void dispute(OrderId order) {
        in(() -> {
            holdOne(order, true);
            answer(order, "DISPUTED", Money.ofFen(0));
        });
    }

    private static void confirmOne(AgreementView agreement, OrderId order) {
        OrderTerms terms = terms(order);
        int next = terms.confirmedLessons() + 1;
        Money share = Money.ofFen(terms.price().minor() * next / terms.allLessons());
        Money earned = share.minus(terms.earned()).min(terms.held());
        holdOne(order, true);
        answer(order, "CONFIRMED", earned);
        service(OrderFigures.class).apply(List.of(FigureChange.earned(order, earned, 1)));
        book(agreement, FeeBooks.order(order), FeeBooks.EARNED, earned);
    }

    private static void holdOne(OrderId order, boolean told) {
        service(Sql.class).update(HOLD, insert -> {
            insert.setObject(1, order.value());
            insert.setObject(2, today());
            insert.setBoolean(3, told);
            insert.setObject(4, order.value());
        });
    }

    private static void answer(OrderId order, String state, Money earned) {
        service(Sql.class).update(ANSWER, update -> {
            update.setString(1, state);
            update.setLong(2, earned.minor());
            update.setObject(3, order.value());
            update.setObject(4, order.value());
        });
    }

    /** Books one entry in the running database transaction. */
    public static void book(AgreementView agreement, String debit, String credit, Money amount) {
        Entry entry = new Entry(debit, credit, amount, DepositFixtures.TestReason.PAID_IN);
        Act act = new Act(ActId.next(), FeeBooks.holder(agreement.institutionId()), today(), entry);
        service(Ledger.class).record(List.of(act)).forEach(Answer::orThrow);
    }

    public static Money balance(AgreementView agreement, String path) {
        return QuarkusTransaction.requiringNew().call(() -> {
            @Nullable
            Balance found = service(Ledger.class)
                    .balances(FeeBooks.holder(agreement.institutionId()), path)
                    .get(path);
            return found == null ? Money.ofFen(0) : found.amount();
        });
    }

    public static OrderTerms terms(OrderId order) {
        return view(order).terms();
    }

    public static OrderView view(OrderId order) {
        return service(OrderRegister.class).view(order);
    }

    public static LocalDate today() {
        return service(Today.class).date();
    }

    public static void in(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    public static <T> T service(Class<T> type) {
        return OrderFixtures.service(type);
    }
}
