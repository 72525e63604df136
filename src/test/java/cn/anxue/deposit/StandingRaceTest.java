package cn.anxue.deposit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.identity.Caller;
import cn.anxue.institution.Bars;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionState;
import cn.anxue.ledger.AccountKind;
import cn.anxue.ledger.Balance;
import cn.anxue.money.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Pay-ins and assessments meet: what is stored must follow the later balance and the later requirement. */
@QuarkusTest
class StandingRaceTest {
    private static final int ROUNDS = 40;

    @Inject
    AssessmentService assessments;

    @Inject
    InstitutionRegister register;

    @Inject
    StandingRecords records;

    @Inject
    Consequences consequences;

    @Inject
    Bars bars;

    @Inject
    Today today;

    @Inject
    Sql sql;

    @Test
    void followsTheLaterBalanceAndTheLaterRequirement() throws Exception {
        AgreementView agreement = DepositFixtures.signedAgreement(InstitutionFixtures.register());
        InstitutionId institution = agreement.institutionId();
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                IndividualAssessment assessment = assessment(round);
                Future<?> payIn = people.submit(() -> DepositFixtures.payIn(agreement, Money.ofYuan(1_000)));
                Future<?> assess = people.submit(() -> assessments.assess(Caller.SYSTEM, institution, assessment));
                payIn.get(60, TimeUnit.SECONDS);
                assess.get(60, TimeUnit.SECONDS);
                assertEquals(
                        List.of(round * 100_000L, assessment.amount().minor()), stored(institution), "round " + round);
            }
        } finally {
            people.shutdown();
        }

        assertEquals(InstitutionState.ACTIVE, register.view(institution).state());
    }

    @Test
    void takesNoEarlierBalanceForALaterOne() {
        AgreementView agreement = DepositFixtures.signedAgreement(InstitutionFixtures.register());
        InstitutionId institution = agreement.institutionId();
        DepositFixtures.payIn(agreement, Money.ofYuan(1_000));
        Balance earlier = new Balance(AccountKind.LIABILITY, Money.ofFen(0), Money.ofFen(0), 0);

        QuarkusTransaction.requiringNew()
                .run(() -> records.keep(Map.of(institution, earlier), today.date(), today.now()));

        assertEquals(List.of(100_000L, 20_000_000L), stored(institution));
    }

    @Test
    void barsNoneThatIsToppedUpMeanwhile() throws Exception {
        AgreementView agreement = DepositFixtures.activeInstitution();
        InstitutionId institution = agreement.institutionId();
        assessments.assess(
                Caller.SYSTEM, institution, new IndividualAssessment(Money.ofYuan(250_000), "测核〔2026〕8号", "理由", null));
        ExecutorService people = Executors.newFixedThreadPool(1);
        try {
            Future<?> payIn = QuarkusTransaction.requiringNew().call(() -> {
                assertTrue(
                        records
                                .unbarred(
                                        today.date().plusDays(1), new InstitutionId(new UUID(0, 0)), Integer.MAX_VALUE)
                                .stream()
                                .anyMatch(one -> one.institution().equals(institution)));
                Future<?> started =
                        people.submit(() -> DepositFixtures.payIn(agreement, Money.ofYuan(50_000), today.date()));
                assertThrows(TimeoutException.class, () -> started.get(2, TimeUnit.SECONDS));
                consequences.bar(List.of(institution));
                return started;
            });
            payIn.get(60, TimeUnit.SECONDS);
        } finally {
            people.shutdown();
        }

        assertEquals(List.of(), bars.standing(institution));
    }

    private static IndividualAssessment assessment(int step) {
        return new IndividualAssessment(Money.ofYuan(30_000 + step * 100L), "测核〔2026〕9号", "理由", null);
    }

    private List<Long> stored(InstitutionId institution) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select held_minor, required_minor from deposit_standing where institution_id = ?",
                        select -> select.setObject(1, institution.value()),
                        row -> List.of(row.getLong(1), row.getLong(2))))
                .get(0);
    }
}
