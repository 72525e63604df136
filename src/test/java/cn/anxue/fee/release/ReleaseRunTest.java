package cn.anxue.fee.release;

import static cn.anxue.fee.OrderFixtures.service;
import static cn.anxue.fee.payout.PayoutFixtures.balance;
import static cn.anxue.fee.payout.PayoutFixtures.in;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.lesson.AnswerDraft;
import cn.anxue.fee.lesson.LessonAnswer;
import cn.anxue.fee.lesson.LessonAnswers;
import cn.anxue.fee.lesson.LessonDraft;
import cn.anxue.fee.lesson.LessonRecording;
import cn.anxue.fee.order.Hold;
import cn.anxue.fee.order.HoldKind;
import cn.anxue.fee.order.OrderHolds;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.PayoutState;
import cn.anxue.fee.payout.PayoutView;
import cn.anxue.fee.payout.Payouts;
import cn.anxue.identity.Caller;
import cn.anxue.institution.BarKind;
import cn.anxue.institution.Bars;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Releases of 410902, where the national example lets institutions be paid once a week. */
@QuarkusTest
class ReleaseRunTest {
    @Inject
    ReleaseRun run;

    @Inject
    ReleaseInquiry releases;

    @Inject
    Today today;

    private AgreementView agreement;
    private OrderView order;

    @BeforeEach
    void teach() {
        agreement = OrderFixtures.sellingInstitution();
        order = OrderFixtures.funded(agreement);
        confirm(order, 1);
        confirm(order, 2);
    }

    @AfterEach
    void turnTheClockBack() {
        today.setSource(InstantSource.system());
    }

    @Test
    void preparesOnePayoutToTheSettlementAccountForWhatWasEarned() {
        run.prepare();

        Release release = only();
        assertEquals(Money.ofYuan(200), release.amount());
        assertEquals(Money.ofYuan(200), release.lessons());
        assertEquals(ReleaseCycle.WEEKLY, release.cycle());
        PayoutView payout =
                PayoutFixtures.payout(PayoutKind.RELEASE, release.id().value());
        assertEquals(PayoutState.READY, payout.state());
        assertEquals(Money.ofYuan(200), payout.amount());
        assertEquals(Money.ofYuan(200), balance(agreement, FeeBooks.EARNED));
        DepositFixtures.as("officer.test")
                .get("/api/v1/institutions/" + agreement.institutionId() + "/releases")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("PREPARED"))
                .body("items[0].amount.amount", equalTo("200.00"));
        DepositFixtures.as("officer.other")
                .get("/api/v1/institutions/" + agreement.institutionId() + "/releases")
                .then()
                .statusCode(404);
    }

    @Test
    void looksOnceAWeekHoweverManyNodesLook() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        Callable<Integer> look = run::prepare;
        for (Future<Integer> one : nodes.invokeAll(List.of(look, look, look, look))) {
            one.get();
        }
        nodes.shutdown();
        assertEquals(1, found().size());
        confirm(order, 3);
        run.prepare();
        assertEquals(1, found().size());

        LocalDate nextWeek = today.date().plusWeeks(1);
        today.setSource(
                InstantSource.fixed(nextWeek.atTime(9, 0).atZone(Today.ZONE).toInstant()));
        run.prepare();

        assertEquals(
                List.of(Money.ofYuan(100), Money.ofYuan(200)),
                found().stream().map(Release::amount).toList());
    }

    @Test
    void letsWhatWasEarnedBearWhatIsMissing() {
        PayoutFixtures.book(agreement, FeeBooks.MISSING, PayoutFixtures.bankPath(agreement), Money.ofYuan(30));

        run.prepare();

        assertEquals(Money.ofYuan(170), only().amount());
        assertEquals(Money.ofYuan(30), only().missing());
    }

    @Test
    void releasesNothingToABarredInstitutionAndNothingOfAnOrderOnHold() {
        AgreementView barred = OrderFixtures.sellingInstitution();
        confirm(OrderFixtures.funded(barred), 1);
        in(() -> {
            service(Bars.class).set(barred.institutionId(), BarKind.NO_RELEASES, "测试");
            return barred;
        });
        OrderView held = OrderFixtures.funded(agreement);
        confirm(held, 1);
        service(OrderHolds.class).set(List.of(new Hold(held.id(), HoldKind.REFUND, UUID.randomUUID())));

        run.prepare();

        assertEquals(List.of(), found(barred));
        assertEquals(Money.ofYuan(200), only().amount());
    }

    @Test
    void paysAnewWhatCameToNothing() {
        run.prepare();
        service(Payouts.class).cancel(PayoutKind.RELEASE, List.of(only().id().value()));
        assertEquals(ReleaseState.CANCELLED, only().state());

        LocalDate nextWeek = today.date().plusWeeks(1);
        today.setSource(
                InstantSource.fixed(nextWeek.atTime(9, 0).atZone(Today.ZONE).toInstant()));
        run.prepare();

        Release again = found().get(0);
        assertEquals(Money.ofYuan(200), again.amount());
        assertEquals(Money.ofFen(0), again.lessons());
    }

    @Test
    void keepsPostgresFromReleasingALessonTwice() {
        run.prepare();
        String again = """
                insert into fee_release_part (release_id, order_id, after_lesson, lessons_from, lessons_through, amount_minor,
                    earned_through_minor)
                select release_id, order_id, %s, %s, %s, 100, 20000 from fee_release_part where order_id = ?
                """;

        for (String range : List.of("null, 1, 3", "1, 2, 3", "2, 2, 4", "3, 4, 5")) {
            String[] parts = range.split(", ");
            PersistenceException refused = assertThrows(
                    PersistenceException.class,
                    () -> in(() -> service(Sql.class)
                            .update(
                                    again.formatted((Object[]) parts),
                                    insert -> insert.setObject(1, order.id().value()))));
            assertTrue(String.valueOf(refused.getCause()).contains("fee_release_part_"), range);
        }
    }

    private Release only() {
        List<Release> found = found();
        assertEquals(1, found.size());
        return found.get(0);
    }

    private List<Release> found() {
        return found(agreement);
    }

    private List<Release> found(AgreementView of) {
        return releases.list(Caller.SYSTEM, of.institutionId(), null, 10).items();
    }

    private void confirm(OrderView of, int n) {
        UUID id = of.id().value();
        List<LessonDraft> held =
                new ArrayList<>(List.of(new LessonDraft(id, n, today.date().toString())));
        service(LessonRecording.class).record(Caller.SYSTEM, held);
        service(LessonAnswers.class)
                .answerOne(OrderFixtures.family(of.id()), new AnswerDraft(id, n, LessonAnswer.CONFIRMED, null));
    }
}
