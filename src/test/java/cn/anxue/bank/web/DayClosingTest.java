package cn.anxue.bank.web;

import static cn.anxue.bank.web.BankClient.report;
import static cn.anxue.bank.web.ReconciliationClient.DAY;
import static cn.anxue.bank.web.ReconciliationClient.as;
import static cn.anxue.bank.web.ReconciliationClient.breaks;
import static cn.anxue.bank.web.ReconciliationClient.close;
import static cn.anxue.bank.web.ReconciliationClient.closeCarrying;
import static cn.anxue.bank.web.ReconciliationClient.day;
import static cn.anxue.bank.web.ReconciliationClient.open;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineFixtures;
import cn.anxue.bank.StatementId;
import cn.anxue.bank.reconciliation.StatementFixtures;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day of an account: compared, closed, opened again. */
@QuarkusTest
class DayClosingTest {
    private InstitutionId institution = InstitutionId.next();
    private String account = "";

    @BeforeEach
    void signAgreement() {
        AgreementView agreement = DepositFixtures.signedAgreement(InstitutionFixtures.register());
        institution = agreement.institutionId();
        account = Objects.requireNonNull(agreement.depositAccount());
    }

    @Test
    void closesADayOnWhichBankBookAndClaimsAgree() {
        report(LineFixtures.credit(account, "R1", "10.00"));
        StatementFixtures.day(account, DAY, "0.00", "10.00");

        day(account)
                .body("state", is("BALANCED"))
                .body("bankBalance.amount", is("10.00"))
                .body("bookBalance.amount", is("10.00"))
                .body("claimsTotal.amount", is("10.00"))
                .body("difference.amount", is("0.00"))
                .body("lines", is(1))
                .body("explainedPercent", is(100.0f))
                .body("breaks", empty());
        close("officer.test", account, DAY)
                .statusCode(200)
                .body("state", is("CLOSED"))
                .body("closings.position", is(List.of(1)));
        close("officer.test", account, DAY).statusCode(409).body("code", is("DAY_CLOSED"));
    }

    @Test
    void awaitsTheBanksWordBeforeItCloses() {
        report(LineFixtures.credit(account, "R1", "10.00"));

        day(account).body("state", is("OPEN")).body("bankBalance", nullValue()).body("difference", nullValue());
        close("officer.test", account, DAY).statusCode(409).body("code", is("STATEMENT_AWAITED"));
    }

    @Test
    void closesWithABreakOnlyWhenAnOfficerSaysWhy() {
        report(LineFixtures.paidBy(LineFixtures.credit(account, "R1", "10.00"), "张三", "学费"));
        StatementFixtures.day(account, DAY, "0.00", "10.00");
        day(account)
                .body("state", is("OPEN"))
                .body("explainedPercent", is(0.0f))
                .body("breaks.kind", is(List.of("UNIDENTIFIED_CREDIT")))
                .body("breaks[0].amount.amount", is("10.00"))
                .body("breaks[0].owner", is("OFFICER"));

        close("officer.test", account, DAY).statusCode(409).body("code", is("DAY_HAS_BREAKS"));
        String found = open(account, "UNIDENTIFIED_CREDIT");
        closeCarrying(account, DAY, found, " ").statusCode(400);
        closeCarrying(account, DAY, found, "付款人待查")
                .statusCode(200)
                .body("state", is("CLOSED"))
                .body("breaks[0].state", is("OPEN"))
                .body("breaks[0].carriedOver", is("付款人待查"));
        StatementFixtures.day(account, DAY.plusDays(1), "10.00", "10.00");
        day("officer.test", account, DAY.plusDays(1))
                .body("state", is("BALANCED"))
                .body("breaks.id", is(List.of(found)));
    }

    @Test
    void endsABreakWhoseCauseHasGone() {
        String line = report(LineFixtures.paidBy(LineFixtures.credit(account, "R1", "10.00"), "张三", "学费"))
                .extract()
                .path("items[0].id");
        StatementFixtures.day(account, DAY, "0.00", "10.00");
        day(account).body("breaks[0].line", is(line));

        BankClient.identify("officer.test", line).statusCode(200);

        day(account).body("state", is("BALANCED")).body("breaks.state", is(List.of("GONE")));
        breaks("officer.test", "state=OPEN&account=" + account).body("items", empty());
    }

    @Test
    void opensAClosedDayForALineThatComesLateAndShowsItAsACorrection() {
        report(LineFixtures.credit(account, "R1", "10.00"));
        StatementFixtures.day(account, DAY, "0.00", "10.00");
        close("officer.test", account, DAY).statusCode(200);

        String late =
                report(LineFixtures.credit(account, "R2", "3.00")).extract().path("items[0].id");

        day(account)
                .body("state", is("OPEN"))
                .body("bookBalance.amount", is("13.00"))
                .body("breaks.kind", containsInAnyOrder("LATE_LINE", "NOTICE_UNCONFIRMED"))
                .body("breaks.find { it.kind == 'LATE_LINE' }.line", is(late))
                .body("corrections.entry", is(List.of(late)))
                .body("corrections[0].amount.amount", is("3.00"))
                .body("corrections[0].position", is(2));
        as("officer.test")
                .get("/api/v1/institutions/" + institution + "/ledger/statement?account=deposit/bank/" + account)
                .then()
                .statusCode(200)
                .body("items.correction", is(List.of(false, true)))
                .body("items.occurredOn", is(List.of(DAY.toString(), DAY.toString())));
    }

    @Test
    void takesANoticeThatTheStatementLacksForThatAndForNoDifference() {
        report(LineFixtures.credit(account, "R1", "10.00"));
        StatementFixtures.bare(account, DAY, DAY, "0.00", "0.00");

        day(account)
                .body("breaks.kind", is(List.of("NOTICE_UNCONFIRMED")))
                .body("unconfirmed.amount", is("10.00"))
                .body("difference.amount", is("-10.00"));
        StatementFixtures.day(account, DAY.plusDays(1), "0.00", "10.00");
        StatementFixtures.confirm(StatementId.next(), account, DAY, DAY.plusDays(1));
        day(account).body("state", is("BALANCED")).body("unconfirmed.amount", is("10.00"));
        day("officer.test", account, DAY.plusDays(1)).body("state", is("BALANCED"));
    }

    @Test
    void namesADifferenceAndAGapBetweenStatements() {
        report(LineFixtures.credit(account, "R1", "10.00"));
        StatementFixtures.day(account, DAY, "0.00", "10.00");
        StatementFixtures.day(account, DAY.plusDays(3), "12.00", "12.00");

        day("officer.test", account, DAY.plusDays(3))
                .body("state", is("OPEN"))
                .body("breaks.kind", containsInAnyOrder("BALANCE_DIFFERENCE", "STATEMENT_GAP"))
                .body("breaks.amount.amount", is(List.of("2.00", "2.00")));
        day(account).body("state", is("BALANCED"));
    }

    @Test
    void namesAnOverlapThatDoesNotFit() {
        report(LineFixtures.credit(account, "R1", "10.00"));
        StatementFixtures.day(account, DAY, "0.00", "10.00");
        StatementFixtures.bare(account, DAY, DAY.plusDays(1), "3.00", "3.00");

        day(account).body("breaks.kind", hasItem("STATEMENT_OVERLAP"));
    }

    @Test
    void letsOneOfSeveralOfficersCloseADay() throws Exception {
        report(LineFixtures.credit(account, "R1", "10.00"));
        StatementFixtures.day(account, DAY, "0.00", "10.00");
        ExecutorService officers = Executors.newFixedThreadPool(4);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            answers.add(officers.submit(
                    () -> close("officer.test", account, DAY).extract().statusCode()));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        officers.shutdown();

        assertEquals(List.of(200, 409, 409, 409), statuses.stream().sorted().toList());
        day(account).body("closings.size()", is(1));
    }

    @Test
    void showsADayToItsBankAndItsPlaceAlone() {
        LineDraft line = LineFixtures.credit(account, "R1", "10.00");
        report(line);

        day("officer.other", account, DAY).statusCode(404);
        day("bank2", account, DAY).statusCode(404);
        day("bank", account, DAY).statusCode(200);
        day("auditor.test", account, DAY).statusCode(200);
        close("officer.other", account, DAY).statusCode(404);
        close("bank", account, DAY).statusCode(403);
        close("auditor.test", account, DAY).statusCode(403);
        breaks("officer.other", "account=" + account).body("items", empty());
        day("officer.test", account, DAY.plusYears(9)).statusCode(422).body("code", is("DAY_NOT_OVER"));
        day("officer.test", "6222", DAY).statusCode(404);
    }

    @Test
    void tellsTheFiguresOfADayByPlaceAndBank() {
        report(
                LineFixtures.credit(account, "R1", "10.00"),
                LineFixtures.paidBy(LineFixtures.credit(account, "R2", "4.00"), "张三", "学费"));
        StatementFixtures.day(account, DAY, "0.00", "14.00");
        day(account).body("explainedPercent", is(50.0f));

        as("officer.test")
                .get("/api/v1/bank/reconciliations?region=410902&date=" + DAY)
                .then()
                .statusCode(200)
                .body("items.regionCode", hasItem("410902"))
                .body("items.find { it.bankCode == '000000000001' }.unexplained.breaks", not(0));
        as("officer.other")
                .get("/api/v1/bank/reconciliations?region=410902&date=" + DAY)
                .then()
                .statusCode(200)
                .body("items", empty());
    }
}
