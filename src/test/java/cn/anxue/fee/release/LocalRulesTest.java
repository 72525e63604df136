package cn.anxue.fee.release;

import static cn.anxue.fee.OrderFixtures.service;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Deadlines;
import cn.anxue.calendar.Term;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.lesson.AnswerDraft;
import cn.anxue.fee.lesson.LessonAnswer;
import cn.anxue.fee.lesson.LessonAnswers;
import cn.anxue.fee.lesson.LessonDraft;
import cn.anxue.fee.lesson.LessonInquiry;
import cn.anxue.fee.lesson.LessonKey;
import cn.anxue.fee.lesson.LessonRecording;
import cn.anxue.fee.order.Billing;
import cn.anxue.fee.order.OrderDraft;
import cn.anxue.fee.order.OrderView;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.Registration;
import cn.anxue.money.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 410923 has laid down that silence counts after seven working days, and pays after the course. */
@QuarkusTest
class LocalRulesTest {
    @Inject
    ReleaseRun run;

    @Inject
    ReleaseInquiry releases;

    @Inject
    Today today;

    private AgreementView agreement;

    @BeforeEach
    void sellThere() {
        QuarkusTransaction.requiringNew().run(() -> service(Sql.class).update("""
                insert into region_rule (region_code, key, effective_from, value, document, example) values
                    ('410923', 'fee.releaseCycle', '2021-01-01', '"AFTER_COURSE"', '测试：课程结束后划拨', true),
                    ('410923', 'fee.silenceDays', '2021-01-01', '{"days": 7, "unit": "WORKING"}', '测试：七个工作日', true)
                on conflict do nothing""", insert -> {}));
        Registration plain = InstitutionFixtures.registration();
        agreement = OrderFixtures.sellingInstitution(new Registration(
                plain.uscc(),
                plain.name(),
                plain.brandName(),
                plain.formerNames(),
                plain.category(),
                "410923",
                plain.address(),
                plain.legalRepresentative(),
                plain.contactPhone(),
                plain.nationalPlatformId(),
                plain.licence(),
                plain.scale(),
                plain.registeredOn()));
    }

    @AfterEach
    void turnTheClockBack() {
        today.setSource(InstantSource.system());
    }

    @Test
    void countsSilenceByTheRuleOfThePlace() {
        OrderView order = OrderFixtures.funded(agreement);
        record(order, 1);

        LocalDate due = service(LessonInquiry.class)
                .get(Caller.SYSTEM, new LessonKey(order.id(), 1))
                .confirmDueOn();

        assertEquals(service(Deadlines.class).of(today.date(), Term.working(7)).on(), due);
    }

    @Test
    void paysOnlyForOrdersTaughtToTheEnd() {
        OrderDraft.Size two = new OrderDraft.Size(Billing.BY_LESSON, 2, 0, Money.ofYuan(100), Money.ofYuan(100));
        OrderView ended = OrderFixtures.funded(agreement, OrderFixtures.draft(agreement.institutionId(), two));
        OrderView running = OrderFixtures.funded(agreement, OrderFixtures.draft(agreement.institutionId(), two));
        confirm(ended, 1);
        confirm(ended, 2);
        confirm(running, 1);

        run.prepare();
        assertEquals(List.of(Money.ofYuan(100)), amounts());

        confirm(running, 2);
        LocalDate tomorrow = today.date().plusDays(1);
        today.setSource(
                InstantSource.fixed(tomorrow.atTime(9, 0).atZone(Today.ZONE).toInstant()));
        run.prepare();
        assertEquals(List.of(Money.ofYuan(100), Money.ofYuan(100)), amounts());
    }

    private List<Money> amounts() {
        return releases.list(Caller.SYSTEM, agreement.institutionId(), null, 10).items().stream()
                .map(Release::amount)
                .toList();
    }

    private void confirm(OrderView order, int n) {
        record(order, n);
        service(LessonAnswers.class)
                .answerOne(
                        OrderFixtures.family(order.id()),
                        new AnswerDraft(order.id().value(), n, LessonAnswer.CONFIRMED, null));
    }

    private void record(OrderView order, int n) {
        UUID id = order.id().value();
        service(LessonRecording.class)
                .recordOne(Caller.SYSTEM, new LessonDraft(id, n, today.date().toString()));
    }
}
