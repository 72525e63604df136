package cn.anxue.fee.lesson;

import static cn.anxue.fee.OrderFixtures.balance;
import static cn.anxue.fee.OrderFixtures.service;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Decision;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.Billing;
import cn.anxue.fee.order.OrderDraft;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.release.ReleaseRun;
import cn.anxue.identity.Caller;
import cn.anxue.ledger.Recomputation;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Any interleaving of part payments, lessons, answers, disputes, rulings, withdrawals, silence and releases: no lesson
 * earns twice, what orders hold is what the books say, and earned is the sum of what lessons earned.
 */
@QuarkusTest
class LessonPropertyTest {
    private static final int CLIENTS = 6;
    private static final int STEPS = 60;
    private static final int ORDERS = 6;
    private static final int LESSONS = 7;

    @Inject
    LessonRecording recording;

    @Inject
    LessonAnswers answers;

    @Inject
    LessonRulings rulings;

    @Inject
    LessonWithdrawals withdrawals;

    @Inject
    Recomputation recomputation;

    private final List<OrderView> orders = new ArrayList<>();
    private AgreementView agreement;

    @BeforeEach
    void open() {
        agreement = OrderFixtures.sellingInstitution();
    }

    @AfterEach
    void turnTheClockBack() {
        service(Today.class).setSource(InstantSource.system());
    }

    @Test
    void anyInterleavingKeepsEveryFen() throws Exception {
        long seed = Long.getLong("anxue.seed", System.nanoTime());
        sell(new Random(seed));
        Caller officer = Tokens.caller("officer.test");
        Caller approver = Tokens.caller("approver.test");
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> running = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Random random = new Random(seed + client);
            running.add(clients.submit(() -> {
                for (int step = 0; step < STEPS; step++) {
                    act(random, officer, approver);
                }
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
        clients.shutdown();

        String again = "run again with -Danxue.seed=" + seed;
        Money earned = Money.ofFen(0);
        for (OrderView order : orders) {
            earned = earned.plus(check(order.id(), again));
        }
        assertEquals(earned, PayoutFixtures.balance(agreement, FeeBooks.EARNED), again);
        assertEquals(List.of(), recomputation.run().findings(), again);
    }

    private void sell(Random random) {
        for (int i = 0; i < ORDERS; i++) {
            Money price = Money.ofFen(1 + random.nextInt(100_000));
            OrderView order = OrderFixtures.order(OrderFixtures.draft(
                    agreement.institutionId(),
                    new OrderDraft.Size(Billing.BY_LESSON, LESSONS, random.nextInt(3), price, price)));
            if (random.nextInt(6) > 0) {
                OrderFixtures.accept(order.id());
            }
            orders.add(order);
        }
    }

    private void act(Random random, Caller officer, Caller approver) {
        OrderView order = orders.get(random.nextInt(ORDERS));
        int n = 1 + random.nextInt(LESSONS + 2);
        LessonKey key = new LessonKey(order.id(), n);
        try {
            switch (random.nextInt(9)) {
                case 0 -> pay(order.id(), random);
                case 1, 2 -> teach(random);
                case 3, 4 -> answer(order.id(), random);
                case 5 -> withdrawals.withdraw(Caller.SYSTEM, key);
                case 6 -> rule(officer, approver, key, random);
                case 7 -> silence(random);
                default -> service(ReleaseRun.class).prepare();
            }
        } catch (ProblemException refused) {
            // A refusal is an answer; what was refused must leave no trace, which the sums show.
            assertFalse(refused.violations().isEmpty());
        }
    }

    /** One at a time: what is owed is asked without the lock that a line of the bank takes. */
    private synchronized void pay(OrderId order, Random random) {
        Money owed = service(OrderRegister.class).view(order).terms().owed();
        if (owed.isPositive()) {
            OrderFixtures.pay(agreement, order, owed.min(Money.ofFen(1 + random.nextInt(60_000))));
        }
    }

    private void teach(Random random) {
        String day = service(Today.class).date().toString();
        List<LessonDraft> list = new ArrayList<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            list.add(new LessonDraft(orders.get(random.nextInt(ORDERS)).id().value(), null, day));
        }
        recording.record(Caller.SYSTEM, list);
    }

    private void answer(OrderId order, Random random) {
        List<AnswerDraft> list = new ArrayList<>();
        for (int n = 1; n <= LESSONS + 2; n++) {
            if (random.nextBoolean()) {
                LessonAnswer answer = random.nextInt(4) == 0 ? LessonAnswer.DISPUTED : LessonAnswer.CONFIRMED;
                list.add(new AnswerDraft(order.value(), n, answer, "没上"));
            }
        }
        Collections.shuffle(list, random);
        if (!list.isEmpty()) {
            answers.answer(OrderFixtures.family(order), list);
        }
    }

    private void rule(Caller officer, Caller approver, LessonKey key, Random random) {
        DisputeView dispute =
                rulings.propose(officer, key, random.nextBoolean() ? Ruling.CONFIRMED : Ruling.VOID, "查看了签到表");
        Decision decision = random.nextInt(4) == 0 ? Decision.REFUSE : Decision.APPROVE;
        service(ApprovalService.class).decide(approver, Objects.requireNonNull(dispute.approvalId()), decision, "同意");
    }

    private void silence(Random random) {
        service(Today.class).setSource(InstantSource.offset(Clock.systemUTC(), Duration.ofDays(random.nextInt(60))));
        service(SilenceRun.class).run();
    }

    /** What the order's lessons have earned; all that is said of the order agrees. */
    private static Money check(OrderId order, String again) {
        OrderTerms terms = service(OrderRegister.class).view(order).terms();
        List<Long> lessons = PayoutFixtures.in(() -> service(Sql.class)
                .list(
                        "select earned_minor from fee_lesson where order_id = ?"
                                + " and state in ('CONFIRMED', 'AUTO_CONFIRMED')",
                        select -> select.setObject(1, order.value()),
                        row -> row.getLong(1)));
        Money earned = Money.ofFen(lessons.stream().mapToLong(Long::longValue).sum());
        assertEquals(terms.confirmedLessons(), lessons.size(), again);
        assertEquals(terms.earned(), earned, again);
        assertEquals(terms.held(), balance(service(OrderRegister.class).view(order)), again);
        assertTrue(!terms.held().isNegative(), again);
        assertTrue(earned.minor() <= terms.price().minor() * lessons.size() / terms.allLessons(), again);
        if (lessons.size() == terms.allLessons() && terms.paid().equals(terms.price())) {
            assertEquals(terms.price(), earned.plus(terms.held()), again);
        }
        return earned;
    }
}
