package cn.anxue.reporting.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.enforcement.Standings;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionChanges;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionLifecycle;
import cn.anxue.institution.InstitutionMove;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.institution.Registration;
import cn.anxue.institution.Relation;
import cn.anxue.money.Money;
import cn.anxue.problem.Violations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeriodReportsTest {
    private static final LocalDate END_OF_MARCH = LocalDate.of(2026, 3, 31);

    @Inject
    PeriodReports reports;

    @Inject
    InstitutionLifecycle lifecycle;

    @Inject
    InstitutionChanges changes;

    @Inject
    InstitutionRegister register;

    @Inject
    Standings standings;

    @Inject
    Today today;

    @Inject
    Sql sql;

    @AfterEach
    void setTheClockRight() {
        today.setSource(InstantSource.system());
    }

    @Test
    void keepsThePastAsItWasKnownAndShowsTheCorrection() throws InterruptedException {
        AgreementView agreement = registeredInMarch();
        Thread.sleep(20);
        Instant then = Instant.now();
        String held = march(then).figure("deposits.held");
        String suspended = march(then).figure("institutions.state.ENROLMENT_SUSPENDED");
        assertNull(march(then).line("deposits.held").correction());
        Thread.sleep(20);

        DepositFixtures.payIn(agreement, Money.ofYuan(50_000), LocalDate.of(2026, 3, 15));
        lifecycle.move(
                Caller.SYSTEM,
                agreement.institutionId(),
                InstitutionMove.SUSPEND_ENROLMENT,
                LocalDate.of(2026, 3, 20),
                "测停〔2026〕1号");

        PeriodReport asKnown = march(then);
        assertEquals(held, asKnown.figure("deposits.held"));
        assertEquals("50000.00", asKnown.line("deposits.held").correction());
        assertEquals(suspended, asKnown.figure("institutions.state.ENROLMENT_SUSPENDED"));
        assertEquals("1", asKnown.line("institutions.state.ENROLMENT_SUSPENDED").correction());
        assertTrue(asKnown.corrected());
        PeriodReport now = march(null);
        assertEquals(new BigDecimal(held).add(new BigDecimal("50000.00")).toPlainString(), now.figure("deposits.held"));
        assertNull(now.line("deposits.held").correction());
    }

    @Test
    void keepsWhatTheRegisterSaidThen() throws InterruptedException {
        InstitutionId id = registeredInMarch().institutionId();
        Thread.sleep(20);
        Instant then = Instant.now();
        Thread.sleep(20);
        String arts = march(then).figure("institutions.category.ARTS");
        String normal = march(then).figure("institutions.standing.NORMAL");

        change(id, InstitutionCategory.SCIENCE, LocalDate.of(2024, 1, 1), LocalDate.of(2026, 3, 30));
        PeriodReport asKnown = march(then);
        assertEquals(arts, asKnown.figure("institutions.category.ARTS"));
        assertEquals("-1", asKnown.line("institutions.category.ARTS").correction());
        assertEquals("1", asKnown.line("institutions.category.SCIENCE").correction());
        assertEquals(normal, asKnown.figure("institutions.standing.NORMAL"));
        assertEquals("1", asKnown.line("institutions.standing.LICENCE_EXPIRED").correction());

        change(id, InstitutionCategory.SPORTS, LocalDate.of(2026, 4, 1), LocalDate.of(2099, 1, 1));
        assertEquals(arts, march(then).figure("institutions.category.ARTS"));
        assertEquals("1", march(then).line("institutions.category.SCIENCE").correction());
        assertNull(march(then).line("institutions.category.SPORTS").correction());
    }

    /** A change with another licence holds from its issue, one without corrects what was said before. */
    private void change(InstitutionId id, InstitutionCategory category, LocalDate issuedOn, LocalDate expiresOn) {
        InstitutionView view = register.view(id);
        Registration told = new Registration(
                view.uscc().value(),
                "测试培训中心",
                null,
                List.of(),
                category,
                view.regionCode(),
                "测试路1号",
                "测试人",
                "0393-4400001",
                null,
                new Registration.LicenceDraft("教民141090270000001号", issuedOn, expiresOn),
                new Registration.ScaleDraft(120, 300, 1),
                null);
        changes.change(Caller.SYSTEM, id, view.version(), told, new Violations());
    }

    @Test
    void addsUpToItsRecords() {
        registeredInMarch();
        PeriodReport report = march(null);

        for (PeriodReport.Section section : report.sections()) {
            for (PeriodReport.Line line : section.lines()) {
                if (line.records() == null) {
                    continue;
                }
                var question = new PeriodReports.PartsQuestion(
                        line.code(), "410902", Relation.COMPETENT_AUTHORITY, report.from(), report.until(), null);
                long sum = reports.parts(Caller.SYSTEM, question, 100_000, 0).stream()
                        .mapToLong(Figures.Part::value)
                        .sum();
                BigDecimal value = line.unit() == Unit.YUAN ? BigDecimal.valueOf(sum, 2) : BigDecimal.valueOf(sum);
                assertEquals(line.value(), value.toPlainString(), line.code());
            }
        }
    }

    @Test
    void agreesWithTheStandingsOfToday() {
        registeredInMarch();
        List<InstitutionId> all = QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select institution_id from institution_oversight_region"
                                + " where region_code = '130800' and relation = 'COMPETENT_AUTHORITY'",
                        select -> {},
                        row -> new InstitutionId(row.getObject(1, UUID.class))));
        PeriodReport report = reports.report(
                Caller.SYSTEM,
                new PeriodReports.Question(ReportKind.STANDING, "130800", Relation.COMPETENT_AUTHORITY, null, null));

        QuarkusTransaction.requiringNew()
                .run(() -> standings
                        .count(all)
                        .forEach((standing, many) -> assertEquals(
                                Long.toString(many),
                                report.figure("institutions.standing." + standing.name()),
                                standing.name().toLowerCase(Locale.ROOT))));
    }

    private AgreementView registeredInMarch() {
        today.setSource(InstantSource.fixed(Instant.parse("2026-03-01T02:00:00Z")));
        AgreementView agreement = DepositFixtures.signedAgreement(InstitutionFixtures.register());
        DepositFixtures.payIn(agreement, Money.ofYuan(200_000), LocalDate.of(2026, 3, 2));
        today.setSource(InstantSource.system());
        return agreement;
    }

    private PeriodReport march(@Nullable Instant known) {
        return reports.report(
                Caller.SYSTEM,
                new PeriodReports.Question(
                        ReportKind.MONTH,
                        "410902",
                        Relation.COMPETENT_AUTHORITY,
                        END_OF_MARCH,
                        known == null ? null : known.toString()));
    }
}
