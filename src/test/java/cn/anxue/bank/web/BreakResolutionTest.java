package cn.anxue.bank.web;

import static cn.anxue.bank.web.BankClient.report;
import static cn.anxue.bank.web.ReconciliationClient.DAY;
import static cn.anxue.bank.web.ReconciliationClient.approve;
import static cn.anxue.bank.web.ReconciliationClient.as;
import static cn.anxue.bank.web.ReconciliationClient.close;
import static cn.anxue.bank.web.ReconciliationClient.day;
import static cn.anxue.bank.web.ReconciliationClient.open;
import static cn.anxue.bank.web.ReconciliationClient.propose;
import static cn.anxue.bank.web.ReconciliationClient.proposed;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.bank.LineFixtures;
import cn.anxue.bank.StatementId;
import cn.anxue.bank.reconciliation.StatementFixtures;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Breaks that two people settle by an entry that explains them. */
@QuarkusTest
class BreakResolutionTest {
    @SuppressWarnings("NullAway.Init")
    private AgreementView agreement;

    private String account = "";

    @BeforeEach
    void payIn() {
        agreement = DepositFixtures.signedAgreement(InstitutionFixtures.register());
        account = Objects.requireNonNull(agreement.depositAccount());
        report(LineFixtures.credit(account, "R1", "100.00"));
    }

    @Test
    void letsTheInstitutionBearWhatNobodyExplains() {
        String found = unexplained();

        approve(proposed(found, "BORNE")).statusCode(200);

        assertEquals(Money.ofYuan(0), balance("deposit/missing"));
        assertEquals(Money.ofYuan(70), balance("deposit/principal"));
        day(account)
                .body("state", is("BALANCED"))
                .body("bookBalance.amount", is("70.00"))
                .body("claimsTotal.amount", is("70.00"))
                .body("difference.amount", is("0.00"))
                .body("breaks.state", is(List.of("RESOLVED")));
        close("officer.test", account, DAY).statusCode(200);
    }

    @Test
    void settlesABreakOnce() {
        String found = unexplained();
        String first = proposed(found, "BORNE");
        propose("officer.test", found, Map.of("kind", "BORNE", "reason", "再次"))
                .statusCode(409)
                .body("code", is("RESOLUTION_PROPOSED"));

        approve(first).statusCode(200);

        approve(first).statusCode(409);
        propose("officer.test", found, Map.of("kind", "BORNE", "reason", "再次"))
                .statusCode(409)
                .body("code", is("BREAK_ENDED"));
        assertEquals(Money.ofYuan(70), balance("deposit/principal"));
        day(account);
        assertEquals(null, open(account, "UNEXPLAINED_DEBIT"));
    }

    @Test
    void doesNotBookWhatTheBankHasPutBackMeanwhile() {
        String found = unexplained();
        String approval = proposed(found, "BORNE");
        report(LineFixtures.reversing(LineFixtures.draft(account, "R3", "CREDIT", "30.00", "冲正", null), "R2"))
                .body("items[0].code", is("PUT_BACK"));

        approve(approval).statusCode(409);

        assertEquals(Money.ofYuan(100), balance("deposit/principal"));
        StatementFixtures.confirm(StatementId.next(), account, DAY, DAY);
        day(account).body("breaks.findAll { it.kind == 'UNEXPLAINED_DEBIT' }.state", is(List.of("GONE")));
    }

    @Test
    void takesAnUnplacedCreditForWhatTheBankPutBack() {
        String found = unexplained();
        String credit = report(LineFixtures.paidBy(LineFixtures.credit(account, "R3", "30.00"), "银行", "差错调整"))
                .extract()
                .path("items[0].id");
        propose("officer.test", found, Map.of("kind", "PUT_BACK", "reason", "银行调账"))
                .statusCode(400);
        String approval = propose("officer.test", found, Map.of("kind", "PUT_BACK", "line", credit, "reason", "银行调账"))
                .statusCode(201)
                .extract()
                .path("approvalId");

        approve(approval).statusCode(200);

        assertEquals(Money.ofYuan(0), balance("deposit/missing"));
        assertEquals(Money.ofYuan(0), balance("deposit/unidentified"));
        assertEquals(Money.ofYuan(100), balance("deposit/principal"));
        BankClient.identify("officer.test", credit).statusCode(409);
        day(account)
                .body("claimsTotal.amount", is("100.00"))
                .body("breaks.findAll { it.state == 'OPEN' }.kind", is(List.of("NOTICE_UNCONFIRMED")));
    }

    @Test
    void adjustsABookThatTheBankSaysHoldsLess() {
        StatementFixtures.day(account, DAY, "0.00", "95.00");
        day(account).body("breaks.kind", is(List.of("BALANCE_DIFFERENCE")));
        String found = open(account, "BALANCE_DIFFERENCE");
        propose("officer.test", found, Map.of("kind", "ADJUSTED_FROM_MISSING", "reason", "反向"))
                .statusCode(422)
                .body("code", is("RESOLUTION_WRONG_WAY"));

        approve(proposed(found, "ADJUSTED_TO_MISSING")).statusCode(200);

        day(account)
                .body("bookBalance.amount", is("95.00"))
                .body("missing.amount", is("5.00"))
                .body("breaks.findAll { it.state == 'OPEN' }.kind", is(List.of("UNEXPLAINED_DEBIT")));
        approve(proposed(open(account, "UNEXPLAINED_DEBIT"), "BORNE")).statusCode(200);
        day(account).body("state", is("BALANCED")).body("difference.amount", is("0.00"));
    }

    @Test
    void namesAClaimThatNoRoomOwes() {
        StatementFixtures.day(account, DAY, "0.00", "100.00");
        PayoutFixtures.book(agreement, "deposit/missing", "deposit/principal", Money.ofYuan(1));

        day("officer.test", account, OrderFixtures.service(Today.class).date())
                .body("breaks.findAll { it.kind == 'CLAIMS_DIFFERENCE' }.amount.amount", is(List.of("1.00")));
    }

    @Test
    void refusesThoseWhoMayNot() {
        String found = unexplained();
        Map<String, Object> body = Map.of("kind", "BORNE", "reason", "经核实");

        propose("officer.other", found, body).statusCode(404);
        propose("bank", found, body).statusCode(403);
        propose("officer.test", found, Map.of("kind", "EXPLAINED", "reason", "经核实"))
                .statusCode(422)
                .body("code", is("RESOLUTION_NOT_FOR_BREAK"));
        as("officer.test")
                .body(Map.of("owner", "BANK", "assignee", "王经理"))
                .post("/api/v1/bank/breaks/" + found + "/assignment")
                .then()
                .statusCode(200)
                .body("owner", is("BANK"))
                .body("assignee", is("王经理"));
        as("officer.other")
                .body(Map.of("owner", "BANK"))
                .post("/api/v1/bank/breaks/" + found + "/assignment")
                .then()
                .statusCode(404);
        ReconciliationClient.breaks("bank2", "account=" + account).body("items", empty());
    }

    /** Thirty yuan went out and nobody knows why. */
    private String unexplained() {
        report(LineFixtures.debit(account, "R2", "30.00", null)).body("items[0].code", is("MISSING"));
        StatementFixtures.day(account, DAY, "0.00", "70.00");
        day(account).body("breaks.kind", is(List.of("UNEXPLAINED_DEBIT")));
        return Objects.requireNonNull(open(account, "UNEXPLAINED_DEBIT"));
    }

    private Money balance(String path) {
        return PayoutFixtures.balance(agreement, path);
    }
}
