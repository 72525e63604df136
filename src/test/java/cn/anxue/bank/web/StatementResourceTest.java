package cn.anxue.bank.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import cn.anxue.Tokens;
import cn.anxue.bank.LineFixtures;
import cn.anxue.bank.statement.CamtFile;
import cn.anxue.bank.statement.CamtFile.Entry;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.institution.InstitutionFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatementResourceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String PATH = "/api/v1/bank/statements";

    private AgreementView agreement = DepositFixtures.signedAgreement(InstitutionFixtures.register());
    private String account = "";

    @BeforeEach
    void nameAccount() {
        account = Objects.requireNonNull(agreement.depositAccount());
    }

    @Test
    void readsMatchesAndBooksAStatement() {
        String id = send(day().bytes())
                .statusCode(202)
                .header("Location", containsString(PATH))
                .extract()
                .path("id");

        awaited(id)
                .body("state", is("MATCHED"))
                .body("lines", is(2))
                .body("matched", is(1))
                .body("unmatched", is(1))
                .body("openingBalance.amount", is("0.00"))
                .body("closingBalance.amount", is("300.00"))
                .body("progress.linesDone", is(2))
                .body("statements[0].account", is(account))
                .body("statements[0].booked", is(true))
                .body("exceptions", hasSize(0));
        BankClient.deposit(agreement.institutionId()).body("held.amount", is("100.00"));
    }

    @Test
    void changesNothingByTheSameFileAndSaysSo() {
        byte[] file = day().bytes();
        String id = send(file).extract().path("id");
        awaited(id).body("state", is("MATCHED"));

        send(file).statusCode(200).body("id", is(id)).body("repeated", is(true)).body("state", is("MATCHED"));

        BankClient.deposit(agreement.institutionId()).body("held.amount", is("100.00"));
    }

    @Test
    void showsWhatTheSecondFileOfTheSameLinesAdds() {
        awaited(send(day().bytes()).extract().path("id")).body("state", is("MATCHED"));

        String again =
                send(day().named("another").bytes()).statusCode(202).extract().path("id");

        awaited(again)
                .body("state", is("MATCHED"))
                .body("exceptionCounts.DUPLICATE", is(2))
                .body("exceptions[0].line", is(1))
                .body("exceptions[0].id", notNullValue());
        BankClient.deposit(agreement.institutionId()).body("held.amount", is("100.00"));
    }

    @Test
    void confirmsWhatWasNotifiedBefore() {
        BankClient.report(LineFixtures.credit(account, "R1", "100.00")).body("items[0].outcome", is("BOOKED"));
        Entry same = new Entry("R1", 10_000, DAY, "甲", "6222", "风险保证金", null);

        String id = send(new CamtFile(account, DAY, DAY, 0).add(same).bytes())
                .extract()
                .path("id");

        awaited(id).body("state", is("MATCHED")).body("lines", is(1));
        BankClient.deposit(agreement.institutionId()).body("held.amount", is("100.00"));
    }

    @Test
    void namesWhatIsWrongAndWhereAndBooksNothing() {
        refused(
                day().closing(29_999).bytes(),
                "BALANCE_DOES_NOT_ADD_UP",
                "/statements/0/closingBalance",
                "期初 0.00 加明细 300.00 应为 300.00，期末却是 299.99");
        refused(
                day().add(Entry.paidIn("R9", 100, LocalDate.of(2098, 1, 1))).bytes(),
                "BOOKED_IN_FUTURE",
                "/statements/0/lines/2/bookedOn",
                "第 1 份对账单第 3 笔");
        refused(day().add(Entry.paidIn("R9", 100, DAY), "USD").bytes(), "CURRENCY_DIFFERS", "", "币种");
        refused(
                new CamtFile("622200009999999", DAY, DAY, 0).bytes(),
                "ACCOUNT_NOT_SUPERVISED",
                "/statements/0/account",
                "监管账户");
        refused(
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>".getBytes(StandardCharsets.UTF_8),
                "XML_FORBIDDEN",
                "",
                "XML");

        BankClient.deposit(agreement.institutionId()).body("held.amount", is("0.00"));
    }

    @Test
    void keepsAnotherBanksAccountsAndFilesApart() {
        String id = send("bank2", day().bytes()).statusCode(202).extract().path("id");
        awaited("bank2", id).body("state", is("REJECTED")).body("problems[0].code", is("ACCOUNT_NOT_SUPERVISED"));

        given().auth().oauth2(Tokens.of("bank")).get(PATH + "/" + id).then().statusCode(404);
        given().auth()
                .oauth2(Tokens.of("bank"))
                .get(PATH + "?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
        BankClient.deposit(agreement.institutionId()).body("held.amount", is("0.00"));
    }

    @Test
    void listsFilesByAccountLatestFirst() {
        String first = send(day().bytes()).extract().path("id");
        awaited(first);
        String second = send(day().named("another").bytes()).extract().path("id");
        awaited(second);

        given().auth()
                .oauth2(Tokens.of("bank"))
                .get(PATH + "?state=MATCHED&account=" + account)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(second, first)));
    }

    @Test
    void refusesEmptyFilesUnknownTypesAndMappings() {
        send(new byte[0]).statusCode(400).body("code", is("STATEMENT_EMPTY"));
        request("bank", "application/pdf", day().bytes()).then().statusCode(415);
        given().auth()
                .oauth2(Tokens.of("bank"))
                .contentType("text/csv")
                .body("日期,金额")
                .post(PATH + "?mapping=none-such")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("MAPPING_UNKNOWN"));
    }

    private CamtFile day() {
        return new CamtFile(account, DAY, DAY, 0)
                .named("day " + account)
                .add(Entry.paidIn("R1", 10_000, DAY))
                .add(new Entry("R2", 20_000, DAY, "陌生人", "622211112222", "往来", null));
    }

    private static void refused(byte[] file, String code, String pointer, String words) {
        String id = send(file).statusCode(202).extract().path("id");
        awaited(id)
                .body("state", is("REJECTED"))
                .body("statements", hasSize(0))
                .body("problems[0].code", is(code))
                .body("problems[0].pointer", is(pointer))
                .body("problems[0].detail", containsString(words));
    }

    private static ValidatableResponse send(byte[] file) {
        return send("bank", file);
    }

    private static ValidatableResponse send(String actor, byte[] file) {
        return request(actor, "application/xml", file).then();
    }

    private static Response request(String actor, String type, byte[] file) {
        return given().auth()
                .oauth2(Tokens.of(actor))
                .contentType(type)
                .body(file)
                .post(PATH);
    }

    private static ValidatableResponse awaited(String id) {
        return awaited("bank", id);
    }

    /** As it stands once nothing more happens by itself. */
    private static ValidatableResponse awaited(String actor, String id) {
        for (int i = 0; i < 300; i++) {
            ValidatableResponse now = given().auth()
                    .oauth2(Tokens.of(actor))
                    .get(PATH + "/" + id)
                    .then()
                    .statusCode(200);
            String state = now.extract().path("state");
            if (state.equals("MATCHED") || state.equals("REJECTED")) {
                return now;
            }
            LockSupport.parkNanos(100_000_000L);
        }
        throw new AssertionError(id + " did not come to an end");
    }
}
