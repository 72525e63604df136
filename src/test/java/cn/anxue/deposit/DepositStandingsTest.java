package cn.anxue.deposit;

import static cn.anxue.deposit.DepositFixtures.payIn;
import static cn.anxue.deposit.DepositFixtures.signedAgreement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.AgreementState;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.identity.Caller;
import cn.anxue.institution.Bars;
import cn.anxue.institution.InstitutionChanges;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionState;
import cn.anxue.institution.Registration;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import cn.anxue.problem.Violations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DepositStandingsTest {
    @Inject
    DepositStandings standings;

    @Inject
    AssessmentService assessments;

    @Inject
    InstitutionRegister register;

    @Inject
    InstitutionChanges changes;

    @Inject
    Bars bars;

    @Inject
    Ledger ledger;

    @Inject
    Today today;

    @AfterEach
    void setTheClockRight() {
        today.setSource(InstantSource.system());
    }

    @Test
    void assessesOneThatIsRegisteredByItsScale() {
        DepositStanding standing = standing(InstitutionFixtures.register());

        assertEquals("20万", standing.tier());
        assertEquals(Money.ofYuan(200_000), standing.required());
        assertEquals(Money.ofYuan(200_000), standing.shortfall());
        assertEquals(Money.ofFen(0), standing.floor());
        assertEquals(DepositState.SHORT, standing.state());
        assertEquals(today.date(), standing.shortSince());
        assertNotNull(standing.topUpDueOn());
        assertNull(standing.account());
    }

    @Test
    void opensAnInstitutionOnceLicenceAgreementAndDepositHold() {
        InstitutionId institution = InstitutionFixtures.register();
        AgreementView agreement = signedAgreement(institution);
        assertEquals(AgreementState.IN_FORCE, agreement.state());
        payIn(agreement, Money.ofYuan(150_000));
        assertEquals(InstitutionState.REGISTERED, state(institution));

        payIn(agreement, Money.ofYuan(50_000));

        assertEquals(InstitutionState.ACTIVE, state(institution));
        assertEquals(DepositState.MET, standing(institution).state());
        assertEquals(
                agreement.depositAccount(),
                Objects.requireNonNull(standing(institution).account()).number());
    }

    @Test
    void opensAnInstitutionWhenItsLicenceComesLast() {
        InstitutionId institution =
                InstitutionFixtures.register(RegistrationFixtures.withoutLicence(InstitutionFixtures.registration()));
        payIn(signedAgreement(institution), Money.ofYuan(200_000));
        assertEquals(InstitutionState.REGISTERED, state(institution));

        change(institution, RegistrationFixtures.registrationOf(register.view(institution)));

        assertEquals(InstitutionState.ACTIVE, state(institution));
    }

    @Test
    void opensAnInstitutionWhenALowerRequirementComesLast() {
        InstitutionId institution = InstitutionFixtures.register();
        payIn(signedAgreement(institution), Money.ofYuan(100_000));
        assertEquals(InstitutionState.REGISTERED, state(institution));

        assess(institution, 90_000, null);

        assertEquals(InstitutionState.ACTIVE, state(institution));
        assertEquals(DepositState.EXCESS, standing(institution).state());
    }

    @Test
    void followsAChangeOfScale() {
        InstitutionId institution = InstitutionFixtures.register();

        change(
                institution,
                RegistrationFixtures.withStudents(RegistrationFixtures.registrationOf(register.view(institution)), 99));
        assertEquals("10万", standing(institution).tier());

        change(
                institution,
                RegistrationFixtures.withStudents(
                        RegistrationFixtures.registrationOf(register.view(institution)), 301));
        assertEquals("50万", standing(institution).tier());
        assertEquals(3, assessments.history(Caller.SYSTEM, institution).size());
    }

    @Test
    void keepsStandingsOfAListApart() {
        List<InstitutionId> institutions = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            InstitutionId institution = InstitutionFixtures.register();
            payIn(signedAgreement(institution), Money.ofYuan(100_000L + i * 50_000L));
            institutions.add(institution);
        }
        QuarkusTransaction.requiringNew().run(() -> standings.moved(institutions));

        Map<InstitutionId, DepositStanding> read = standings.of(institutions);

        assertEquals(
                List.of(
                        DepositState.SHORT,
                        DepositState.SHORT,
                        DepositState.MET,
                        DepositState.EXCESS,
                        DepositState.EXCESS),
                institutions.stream()
                        .map(id -> Objects.requireNonNull(read.get(id)).state())
                        .toList());
        assertEquals(InstitutionState.REGISTERED, state(institutions.get(1)));
        assertEquals(InstitutionState.ACTIVE, state(institutions.get(2)));
    }

    @Test
    void countsNoInterest() {
        InstitutionId institution = InstitutionFixtures.register();
        AgreementView agreement = signedAgreement(institution);
        payIn(agreement, Money.ofYuan(199_999));
        DepositFixtures.postInterest(agreement, Money.ofYuan(100), LocalDate.of(2026, 3, 20));

        assertEquals(DepositState.SHORT, standing(institution).state());
        assertEquals(Money.ofYuan(100), standing(institution).interest());
    }

    @Test
    void becomesShortWhenTheBankTakesMoneyBack() {
        AgreementView agreement = DepositFixtures.activeInstitution();
        Entry reversal = new Entry(
                DepositBooks.PRINCIPAL,
                DepositBooks.bank(Purpose.DEPOSIT, Objects.requireNonNull(agreement.depositAccount())),
                Money.ofFen(1),
                DepositFixtures.TestReason.PAID_IN);
        Act act = new Act(ActId.next(), DepositBooks.holder(agreement.institutionId()), today.date(), reversal);
        QuarkusTransaction.requiringNew().run(() -> {
            ledger.record(List.of(act)).forEach(Answer::orThrow);
            standings.moved(List.of(agreement.institutionId()));
        });

        assertEquals(DepositState.SHORT, standing(agreement.institutionId()).state());
        assertEquals(InstitutionState.ACTIVE, state(agreement.institutionId()));
    }

    private DepositStanding standing(InstitutionId institution) {
        return Objects.requireNonNull(standings.of(List.of(institution)).get(institution));
    }

    private InstitutionState state(InstitutionId institution) {
        return register.view(institution).state();
    }

    private void assess(InstitutionId institution, long yuan, @Nullable LocalDate until) {
        assessments.assess(
                Caller.SYSTEM, institution, new IndividualAssessment(Money.ofYuan(yuan), "测核〔2026〕1号", "理由", until));
    }

    private void change(InstitutionId institution, Registration told) {
        changes.change(Caller.SYSTEM, institution, register.view(institution).version(), told, new Violations());
    }
}
