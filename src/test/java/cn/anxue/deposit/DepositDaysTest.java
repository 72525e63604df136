package cn.anxue.deposit;

import static cn.anxue.deposit.DepositFixtures.payIn;
import static cn.anxue.deposit.DepositFixtures.signedAgreement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.AgreementDraft;
import cn.anxue.deposit.agreement.AgreementService;
import cn.anxue.deposit.agreement.AgreementState;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.identity.Caller;
import cn.anxue.institution.BarKind;
import cn.anxue.institution.Bars;
import cn.anxue.institution.InstitutionChanges;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionState;
import cn.anxue.institution.Registration;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import cn.anxue.problem.Violations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DepositDaysTest {
    @Inject
    DepositStandings standings;

    @Inject
    AssessmentService assessments;

    @Inject
    AgreementService agreements;

    @Inject
    InstitutionRegister register;

    @Inject
    InstitutionChanges changes;

    @Inject
    Bars bars;

    @Inject
    DepositDays days;

    @Inject
    Ledger ledger;

    @Inject
    Sql sql;

    @Inject
    Today today;

    @AfterEach
    void setTheClockRight() {
        today.setSource(InstantSource.system());
    }

    @Test
    void opensNoInstitutionBeforeTheAgreementBegins() {
        InstitutionId institution = InstitutionFixtures.register();
        AgreementDraft draft = DepositFixtures.draft(DepositFixtures.accountNumber(), null);
        LocalDate begin = today.date().plusDays(10);
        AgreementView agreement = signedAgreement(institution, between(draft, begin, draft.endsOn()));
        assertEquals(AgreementState.SIGNED, agreement.state());

        at(10);
        days.turn(today.date());

        assertEquals(
                AgreementState.IN_FORCE,
                agreements.get(Caller.SYSTEM, agreement.id()).state());
    }

    @Test
    void letsNoAgreementHoldUpAnother() {
        LocalDate begin = today.date().plusDays(12);
        AgreementView hindered = signedFor(begin);
        AgreementView free = signedFor(begin);
        InstitutionId other = DepositFixtures.activeInstitution().institutionId();
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("update deposit_account set number = ? where institution_id = ?", update -> {
                    update.setString(1, hindered.depositAccount());
                    update.setObject(2, other.value());
                }));

        at(12);
        days.turn(today.date());

        assertEquals(
                AgreementState.SIGNED,
                agreements.get(Caller.SYSTEM, hindered.id()).state());
        assertEquals(
                AgreementState.IN_FORCE,
                agreements.get(Caller.SYSTEM, free.id()).state());
        agreements.withdraw(
                Caller.SYSTEM,
                hindered.id(),
                agreements.get(Caller.SYSTEM, hindered.id()).version());
    }

    @Test
    void endsAnAgreementAfterItsLastDayAndKeepsItsAccount() {
        InstitutionId institution = InstitutionFixtures.register();
        AgreementDraft draft = DepositFixtures.draft(DepositFixtures.accountNumber(), null);
        AgreementView agreement = signedAgreement(
                institution, between(draft, draft.startsOn(), today.date().plusDays(20)));

        at(21);
        days.turn(today.date());

        assertEquals(
                AgreementState.EXPIRED,
                agreements.get(Caller.SYSTEM, agreement.id()).state());
        assertNotNull(standing(institution).account());
    }

    @Test
    void barsSalesWhenADepositIsNotToppedUpInTimeUntilItIs() {
        AgreementView agreement = DepositFixtures.activeInstitution();
        InstitutionId institution = agreement.institutionId();
        assess(institution, 250_000, null);
        LocalDate start = today.date();
        LocalDate due = Objects.requireNonNull(standing(institution).topUpDueOn());
        assertTrue(due.isAfter(start.plusDays(14)));

        at(ChronoUnit.DAYS.between(start, due));
        days.turn(today.date());
        assertEquals(DepositState.SHORT, standing(institution).state());
        assertFalse(isBarred(institution));

        at(ChronoUnit.DAYS.between(start, due) + 1);
        days.turn(today.date());
        assertEquals(DepositState.OVERDUE, standing(institution).state());
        assertTrue(isBarred(institution));
        assertEquals(List.of(InstitutionFixtures.REGION), placesOfBars(institution));

        payIn(agreement, Money.ofYuan(50_000), today.date());
        assertEquals(DepositState.MET, standing(institution).state());
        assertFalse(isBarred(institution));
    }

    @Test
    void remembersTheFirstDayItWasShort() {
        AgreementView agreement = DepositFixtures.activeInstitution();
        assess(agreement.institutionId(), 300_000, null);
        LocalDate first = today.date();

        at(3);
        payIn(agreement, Money.ofYuan(10_000), today.date());

        assertEquals(first, standing(agreement.institutionId()).shortSince());
    }

    @Test
    void endsAnExceptionAfterItsLastDay() {
        InstitutionId institution = InstitutionFixtures.register();
        assess(institution, 80_000, today.date().plusDays(5));
        change(
                institution,
                RegistrationFixtures.withStudents(
                        RegistrationFixtures.registrationOf(register.view(institution)), 301));
        assertEquals(Money.ofYuan(80_000), standing(institution).required());

        at(6);
        days.turn(today.date());

        assertEquals("50万", standing(institution).tier());
    }

    @Test
    void assessesOnceAMonthAndAddsNoRowThatChangesNothing() {
        InstitutionId institution = InstitutionFixtures.register();
        InstitutionId stale = InstitutionFixtures.register();
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "update institution set students = 301 where id = ?",
                        update -> update.setObject(1, stale.value())));

        at(40);
        days.turnMonth();
        assertEquals("50万", standing(stale).tier());
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "update institution set students = 1 where id = ?",
                        update -> update.setObject(1, stale.value())));
        days.turnMonth();
        assertEquals("50万", standing(stale).tier());

        assertEquals(1, assessments.history(Caller.SYSTEM, institution).size());
    }

    private static AgreementView signedFor(LocalDate begin) {
        AgreementDraft draft = DepositFixtures.draft(DepositFixtures.accountNumber(), null);
        return signedAgreement(InstitutionFixtures.register(), between(draft, begin, draft.endsOn()));
    }

    private List<String> placesOfBars(InstitutionId institution) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select region_code from audit_event where subject_id = ? and act = 'institution.barred'",
                        select -> select.setObject(1, institution.value()),
                        row -> String.valueOf(row.getString(1))));
    }

    private DepositStanding standing(InstitutionId institution) {
        return Objects.requireNonNull(standings.of(List.of(institution)).get(institution));
    }

    private InstitutionState state(InstitutionId institution) {
        return register.view(institution).state();
    }

    private boolean isBarred(InstitutionId institution) {
        return bars.barred(List.of(institution), BarKind.NO_SALES).contains(institution);
    }

    private void assess(InstitutionId institution, long yuan, @Nullable LocalDate until) {
        assessments.assess(
                Caller.SYSTEM, institution, new IndividualAssessment(Money.ofYuan(yuan), "测核〔2026〕1号", "理由", until));
    }

    /** Sets the clock so many days ahead of now. */
    private void at(long days) {
        today.setSource(InstantSource.offset(Clock.systemUTC(), Duration.ofDays(days)));
    }

    private void change(InstitutionId institution, Registration told) {
        changes.change(Caller.SYSTEM, institution, register.view(institution).version(), told, new Violations());
    }

    private static AgreementDraft between(AgreementDraft draft, LocalDate startsOn, LocalDate endsOn) {
        return new AgreementDraft(
                draft.number(),
                draft.bankCode(),
                draft.depositAccount(),
                draft.feeAccount(),
                draft.settlementAccount(),
                draft.interest(),
                startsOn,
                endsOn,
                null);
    }
}
