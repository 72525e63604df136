package cn.anxue.bank.web;

import static cn.anxue.bank.web.BankClient.report;
import static cn.anxue.bank.web.ReconciliationClient.DAY;
import static cn.anxue.bank.web.ReconciliationClient.approve;
import static cn.anxue.bank.web.ReconciliationClient.day;
import static cn.anxue.bank.web.ReconciliationClient.open;
import static cn.anxue.bank.web.ReconciliationClient.propose;
import static cn.anxue.bank.web.ReconciliationClient.proposed;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.anxue.bank.LineFixtures;
import cn.anxue.bank.statement.CamtFile;
import cn.anxue.bank.statement.CamtFile.Entry;
import cn.anxue.bank.statement.StatementFixtures;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A statement's line that may be in the books: it is not booked, stands as a break, and two people say what it is. */
@QuarkusTest
class DoubtResolutionTest {
    @SuppressWarnings("NullAway.Init")
    private AgreementView agreement;

    private String account = "";

    @BeforeEach
    void tellTheDayTwice() {
        agreement = DepositFixtures.signedAgreement(InstitutionFixtures.register());
        account = Objects.requireNonNull(agreement.depositAccount());
        StatementFixtures.work(StatementFixtures.send(new CamtFile(account, DAY, DAY, 0)
                .add(new Entry(null, 500, DAY, "测试培训中心", "622299999999", "风险保证金 甲", null))
                .bytes()));
        StatementFixtures.work(StatementFixtures.send(new CamtFile(account, DAY, DAY, 0)
                .add(new Entry(null, 700, DAY, "测试培训中心", "622299999999", "风险保证金 乙", null))
                .bytes()));
    }

    @Test
    void lineThatIsAMovementOfItsOwnIsBooked() {
        String found = doubt();
        assertEquals(Money.ofYuan(5), principal());
        propose("officer.other", found, Map.of("kind", "BOOKED_AS_OWN", "reason", "经核实"))
                .statusCode(404);
        propose("officer.test", found, Map.of("kind", "BORNE", "reason", "经核实"))
                .statusCode(422)
                .body("code", is("RESOLUTION_NOT_FOR_BREAK"));
        String approval = proposed(found, "BOOKED_AS_OWN");

        approve(approval).statusCode(200);

        approve(approval).statusCode(409);
        assertEquals(Money.ofYuan(12), principal());
        day(account).body("breaks.findAll { it.state == 'OPEN' }.kind", not(hasItem("LINE_IN_DOUBT")));
        assertNull(open(account, "LINE_IN_DOUBT"));
    }

    @Test
    void lineThatTheBooksHaveIsDismissed() {
        approve(proposed(doubt(), "SAME_LINE")).statusCode(200);

        assertEquals(Money.ofYuan(5), principal());
        day(account);
        assertNull(open(account, "LINE_IN_DOUBT"));
    }

    @Test
    void referenceWithAnotherAmountIsABreakAsWell() {
        report(LineFixtures.credit(account, "R1", "10.00"));
        StatementFixtures.work(StatementFixtures.send(new CamtFile(account, DAY.plusDays(1), DAY.plusDays(1), 700)
                .add(Entry.paidIn("R1", 900, DAY.plusDays(1)))
                .bytes()));
        day("officer.test", account, DAY.plusDays(1)).statusCode(200);

        assertNotNull(open(account, "LINE_IN_DOUBT"));
        assertEquals(Money.ofYuan(15), principal());
    }

    private String doubt() {
        day(account).body("breaks.kind", hasItem("LINE_IN_DOUBT"));
        return Objects.requireNonNull(open(account, "LINE_IN_DOUBT"));
    }

    private Money principal() {
        return PayoutFixtures.balance(agreement, "deposit/principal");
    }
}
