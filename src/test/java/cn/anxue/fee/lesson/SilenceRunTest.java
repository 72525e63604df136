package cn.anxue.fee.lesson;

import static cn.anxue.fee.OrderFixtures.balance;
import static cn.anxue.fee.OrderFixtures.service;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.Hold;
import cn.anxue.fee.order.HoldKind;
import cn.anxue.fee.order.OrderHolds;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderView;
import cn.anxue.identity.Caller;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SilenceRunTest {
    @Inject
    SilenceRun run;

    @Inject
    LessonRecording recording;

    @Inject
    LessonInquiry lessons;

    @Inject
    LessonAnswers answers;

    @Inject
    Today today;

    private AgreementView agreement;

    @BeforeEach
    void sell() {
        agreement = OrderFixtures.sellingInstitution();
    }

    @AfterEach
    void turnTheClockBack() {
        today.setSource(InstantSource.system());
    }

    @Test
    void confirmsWhatNobodyAnsweredOnceItsFamilyWasWarned() {
        OrderView order = OrderFixtures.funded(agreement);
        record(order.id());
        LocalDate due = Objects.requireNonNull(lesson(order.id()).confirmDueOn());

        runOn(due.minusDays(3));
        assertEquals(LessonState.HELD, lesson(order.id()).state());
        assertEquals(due.minusDays(3), lesson(order.id()).remindedOn());
        runOn(due);
        assertEquals(LessonState.HELD, lesson(order.id()).state());
        runOn(due.plusDays(1));

        assertEquals(LessonState.AUTO_CONFIRMED, lesson(order.id()).state());
        assertEquals(Answerer.SILENCE, lesson(order.id()).answeredBy());
        assertEquals(Money.ofYuan(3_900), balance(order));
        runOn(due.plusDays(2));
        assertEquals(Money.ofYuan(3_900), balance(order));
    }

    @Test
    void neverCountsSilenceOfAPhoneThatAcceptedNothing() {
        OrderView order = OrderFixtures.order(agreement.institutionId());
        OrderFixtures.pay(agreement, order.id(), order.terms().price());
        record(order.id());

        assertNotNull(lesson(order.id()).messageSentAt());
        assertNull(lesson(order.id()).confirmDueOn());
        runOn(today.date().plusYears(2));
        assertEquals(LessonState.HELD, lesson(order.id()).state());
    }

    @Test
    void waitsWhileAHoldStandsAndForTheDisputedLessonAlone() {
        OrderView held = OrderFixtures.funded(agreement);
        OrderView disputed = OrderFixtures.funded(agreement);
        record(held.id());
        record(disputed.id());
        record(disputed.id());
        LocalDate due = Objects.requireNonNull(lesson(held.id()).confirmDueOn());
        Hold hold = new Hold(held.id(), HoldKind.REFUND, UUID.randomUUID());
        service(OrderHolds.class).set(List.of(hold));
        answer(disputed.id(), LessonAnswer.DISPUTED);

        runOn(due.minusDays(3));
        runOn(due.plusDays(1));
        assertEquals(LessonState.HELD, lesson(held.id()).state());
        assertEquals(LessonState.DISPUTED, lesson(disputed.id()).state());
        assertEquals(Money.ofYuan(3_900), balance(disputed));

        service(OrderHolds.class).lift(List.of(hold));
        runOn(due.plusDays(2));
        assertEquals(due.plusDays(2), lesson(held.id()).remindedOn());
        runOn(due.plusDays(6));
        assertEquals(LessonState.AUTO_CONFIRMED, lesson(held.id()).state());
    }

    @Test
    void letsExactlyOneWinWhereAFamilyDisputesWhileSilenceConfirms() throws Exception {
        List<OrderView> orders = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            orders.add(OrderFixtures.funded(agreement));
            record(orders.get(i).id());
        }
        LocalDate due = Objects.requireNonNull(lesson(orders.get(0).id()).confirmDueOn());
        runOn(due.minusDays(3));
        today.setSource(at(due.plusDays(1)));

        List<Callable<Integer>> race = new ArrayList<>();
        race.add(run::run);
        race.add(run::run);
        orders.forEach(order -> race.add(() -> {
            answers.answer(OrderFixtures.family(order.id()), List.of(draft(order.id(), LessonAnswer.DISPUTED)));
            return 0;
        }));
        ExecutorService racers = Executors.newFixedThreadPool(race.size());
        for (Future<Integer> one : racers.invokeAll(race)) {
            one.get();
        }
        racers.shutdown();

        for (OrderView order : orders) {
            boolean silent = lesson(order.id()).state() == LessonState.AUTO_CONFIRMED;
            LessonState other = silent ? LessonState.AUTO_CONFIRMED : LessonState.DISPUTED;
            assertEquals(other, lesson(order.id()).state());
            assertEquals(silent ? Money.ofYuan(3_900) : Money.ofYuan(4_000), balance(order));
        }
    }

    private void runOn(LocalDate day) {
        today.setSource(at(day));
        run.run();
    }

    private static InstantSource at(LocalDate day) {
        return InstantSource.fixed(day.atTime(9, 0).atZone(Today.ZONE).toInstant());
    }

    private void record(OrderId order) {
        recording.recordOne(
                Caller.SYSTEM, new LessonDraft(order.value(), null, today.date().toString()));
    }

    private void answer(OrderId order, LessonAnswer answer) {
        answers.answerOne(OrderFixtures.family(order), draft(order, answer));
    }

    private static AnswerDraft draft(OrderId order, LessonAnswer answer) {
        return new AnswerDraft(order.value(), 1, answer, "没有上课");
    }

    private Lesson lesson(OrderId order) {
        return lessons.get(Caller.SYSTEM, new LessonKey(order, 1));
    }
}
