package cn.anxue.browser;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineFixtures;
import cn.anxue.bank.reconciliation.StatementFixtures;
import cn.anxue.bank.statement.CamtFile;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.institution.InstitutionFixtures;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a bank clerk and the officer of the supervising district do at the bank's desk. */
@QuarkusTest
class BankBrowserTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void showsWhyADayDoesNotCloseAndLetsAnOfficerProposeHowItIsSettled() {
        String account = account();
        for (Sheet sheet :
                new Sheet[] {Browser.desk().signedIn("bank"), Browser.phone().signedIn("bank")}) {
            sheet.open("/console/bank?q=" + account);
            sheet.shot("bank-accounts").accessible().fits();
            sheet.page().click("a[href$='" + account + "']");
            sheet.page().waitForURL("**/accounts/" + account);
            sheet.shot("bank-account").accessible().fits();
            sheet.open("/console/bank/accounts/" + account + "/days/" + DAY);
            assertTrue(sheet.page().content().contains("不明支出"));
            sheet.shot("bank-day").accessible().fits();
            sheet.open("/console/bank/breaks?account=" + account);
            sheet.shot("bank-breaks").accessible().fits().quiet();
        }
        Sheet desk = Browser.desk().signedIn("officer.test").open("/console/bank/breaks?account=" + account);
        desk.page().click("tbody a[href^='/console/bank/breaks/']:has-text('不明支出')");
        desk.page().waitForSelector("#kind");
        desk.shot("bank-break").accessible();
        desk.page().selectOption("#kind", "PUT_BACK");
        desk.page().fill("#reason", "银行称已冲回");
        desk.page().click("form[action$='/resolution'] button");
        desk.page().waitForSelector("#said");
        assertEquals("银行称已冲回", desk.page().inputValue("#reason"), "what was typed is lost");
        desk.page().selectOption("#kind", "BORNE");
        desk.page().click("form[action$='/resolution'] button");
        desk.page().waitForSelector("a[href^='/console/approvals/']");
        desk.shot("bank-break-proposed").accessible();
        Browser.phone()
                .signedIn("officer.test")
                .open("/console/bank/breaks?account=" + account)
                .fits();
    }

    @Test
    void takesAStatementAndSaysWhatBecameOfIt() {
        String account = Objects.requireNonNull(
                DepositFixtures.signedAgreement(InstitutionFixtures.register()).depositAccount());
        byte[] file = new CamtFile(account, DAY, DAY, 0)
                .add(CamtFile.Entry.paidIn("R" + UUID.randomUUID().toString().substring(0, 12), 10_000, DAY))
                .bytes();
        Sheet desk = Browser.desk().signedIn("bank").open("/console/bank/statements");
        desk.shot("bank-statements").accessible().fits();
        desk.page().setInputFiles("#file", new FilePayload("statement.xml", "application/xml", file));
        desk.page().click("form[enctype] button");
        desk.page().waitForSelector("text=已入账");
        desk.shot("bank-statement").accessible().fits();
        desk.open("/console/bank/statements");
        desk.page()
                .setInputFiles(
                        "#file",
                        new FilePayload(
                                "broken.xml",
                                "application/xml",
                                "<a>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        desk.page().click("form[enctype] button");
        desk.page().waitForSelector("ul.said");
        desk.shot("bank-statement-rejected").accessible();
        Browser.phone()
                .signedIn("bank")
                .open("/console/bank/statements")
                .shot("bank-statements")
                .fits();
    }

    @Test
    void showsInstructionsHoldsAndLines() {
        account();
        for (Sheet sheet :
                new Sheet[] {Browser.desk().signedIn("bank"), Browser.phone().signedIn("bank")}) {
            for (String page : List.of("instructions", "holds", "lines")) {
                sheet.open("/console/bank/" + page)
                        .shot("bank-" + page)
                        .accessible()
                        .fits();
            }
            sheet.quiet();
        }
        Sheet desk = Browser.desk().signedIn("officer.test").open("/console/bank/lines?limit=1");
        desk.page().click("td.money a");
        desk.page().waitForSelector("#placement");
        desk.shot("bank-line").accessible().fits();
    }

    /** With a credit, a debit nobody can explain, and a statement of both. */
    private static String account() {
        String account = Objects.requireNonNull(
                DepositFixtures.signedAgreement(InstitutionFixtures.register()).depositAccount());
        report(LineFixtures.credit(account, reference(), "100.00"));
        StatementFixtures.day(account, DAY, "0.00", "100.00");
        report(LineFixtures.debit(account, reference(), "1.00", null));
        report(LineFixtures.paidBy(LineFixtures.credit(account, reference(), "30.00"), "别家公司", "往来款"));
        return account;
    }

    private static String reference() {
        return "R" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    private static void report(LineDraft line) {
        given().auth()
                .oauth2(Tokens.of("bank"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(List.of(line))
                .post("/api/v1/bank/transactions")
                .then()
                .statusCode(200);
    }
}
