package cn.anxue.reporting.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.refund.RefundFixtures;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.Relation;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.reporting.StandingReport;
import cn.anxue.reporting.StandingReports;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Figures of the board against those of the standing report, and against what families have just paid. */
@QuarkusTest
class BoardsTest {
    private static final String CITY = "130800";

    @Inject
    Boards boards;

    @Inject
    StandingReports reports;

    @Test
    void agreesWithTheStandingReport() {
        var officer = Tokens.caller("officer.chengde");
        Board board = boards.of(officer, CITY);
        StandingReport report = reports.report(officer, CITY, Relation.COMPETENT_AUTHORITY, null, null);

        assertEquals(report.deposits().held(), board.all().deposits().held());
        assertEquals(report.deposits().required(), board.all().deposits().required());
        assertEquals(report.institutions().count(), board.all().institutions());
        assertEquals(
                board.all().institutions(),
                board.counties().stream().mapToInt(County::institutions).sum());
        assertTrue(board.counties().size() > 1, "a city's board shows its counties");
    }

    @Test
    void countsWhatFamiliesHavePaidAsHeldAndOwed() {
        var officer = Tokens.caller("officer.test");
        County before = boards.of(officer, InstitutionFixtures.REGION).all();
        AgreementView agreement = OrderFixtures.sellingInstitution();
        RefundFixtures.running(agreement, RefundFixtures.term());
        County after = boards.of(officer, InstitutionFixtures.REGION).all();

        Money paid = RefundFixtures.term().price();
        assertEquals(before.fees().held().plus(paid), after.fees().held());
        assertEquals(before.fees().owed().plus(paid), after.fees().owed());
        assertEquals(before.institutions() + 1, after.institutions());
    }

    @Test
    void isNotForOtherPlaces() {
        var officer = Tokens.caller("officer.test");
        assertThrows(ProblemException.class, () -> boards.of(officer, CITY));
    }
}
