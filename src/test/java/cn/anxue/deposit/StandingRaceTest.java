package cn.anxue.deposit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.batch.Sql;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionState;
import cn.anxue.money.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Pay-ins and assessments meet: what is stored must follow the later balance and the later requirement. */
@QuarkusTest
class StandingRaceTest {
    private static final int PAY_INS = 40;

    @Inject
    AssessmentService assessments;

    @Inject
    InstitutionRegister register;

    @Inject
    Sql sql;

    @Test
    void followsTheLaterBalanceAndTheLaterRequirement() throws Exception {
        AgreementView agreement = DepositFixtures.signedAgreement(InstitutionFixtures.register());
        InstitutionId institution = agreement.institutionId();
        ExecutorService people = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> acts = new ArrayList<>();
            for (int i = 0; i < PAY_INS; i++) {
                int step = i;
                acts.add(people.submit(() -> DepositFixtures.payIn(agreement, Money.ofYuan(1_000))));
                acts.add(people.submit(() -> assessments.assess(Caller.SYSTEM, institution, assessment(step))));
            }
            for (Future<?> act : acts) {
                act.get(60, TimeUnit.SECONDS);
            }
        } finally {
            people.shutdown();
        }

        Money required = assessments
                .history(Caller.SYSTEM, institution)
                .get(0)
                .requirement()
                .required();
        assertEquals(List.of(PAY_INS * 100_000L, required.minor()), stored(institution));
        assertEquals(InstitutionState.ACTIVE, register.view(institution).state());
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
