package cn.anxue.deposit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.Relation;
import cn.anxue.publicregister.PublicFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DepositDutiesTest {
    @Inject
    DepositDuties duties;

    @Inject
    Today today;

    @Inject
    Sql sql;

    @Test
    void namesAShortDepositToItsOwnSupervisorAlone() {
        InstitutionId id = InstitutionFixtures.register();
        PublicFixtures.deposit(id, false);
        longestOfAll(id);
        assertEquals("true false", named(id));

        InstitutionFixtures.handOver(id, Relation.DEPOSIT_SUPERVISOR, "410922");

        assertEquals("false true", named(id));
    }

    /** Whether the officers here, and those of the neighbouring district, have it on their list. */
    private String named(InstitutionId id) {
        return isNamed("officer.test", id) + " " + isNamed("officer.other", id);
    }

    private boolean isNamed(String officer, InstitutionId id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> duties.open(Tokens.caller(officer), today.date()).stream()
                        .anyMatch(duty -> duty.subjectId().equals(id.value())));
    }

    /** First on every list, however many others are short. */
    private void longestOfAll(InstitutionId id) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "update deposit_standing set short_since = date '2021-01-01' where institution_id = ?",
                        update -> update.setObject(1, id.value())));
    }
}
