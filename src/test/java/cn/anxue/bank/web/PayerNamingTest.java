package cn.anxue.bank.web;

import static cn.anxue.bank.web.BankClient.report;
import static cn.anxue.deposit.DepositFixtures.as;
import static cn.anxue.fee.payout.PayoutFixtures.balance;
import static cn.anxue.fee.payout.PayoutFixtures.decide;
import static cn.anxue.fee.payout.PayoutFixtures.instruction;
import static cn.anxue.fee.payout.PayoutFixtures.letGo;
import static cn.anxue.fee.payout.PayoutFixtures.payout;
import static cn.anxue.fee.payout.PayoutFixtures.service;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.Tokens;
import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineFixtures;
import cn.anxue.document.DocumentFixtures;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.PayoutState;
import cn.anxue.money.Money;
import cn.anxue.privacy.Erasure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money of which the bank named no payer: two people say with evidence whose it is, and it goes back there. */
@QuarkusTest
class PayerNamingTest extends FeeLineCase {
    @ConfigProperty(name = "anxue.db.url")
    String url;

    private String line = "";

    @BeforeEach
    void arrive() {
        line = report(LineFixtures.draft(account, "N1", "CREDIT", "800.00", "无", null))
                .extract()
                .path("items[0].id");
    }

    @Test
    void sendsItBackOnceTwoPeopleAgree() {
        place(line, "RETURN_TO_PAYER", null, null).statusCode(409).body("code", is("PAYER_UNKNOWN"));
        String approval =
                name(line, List.of(document())).statusCode(201).extract().path("approval");
        assertEquals("800.00", left(line));
        name(line, List.of(document())).statusCode(409).body("code", is("PAYER_PROPOSED"));

        decide("approver.test", approval, "APPROVE").statusCode(200);
        letGo();
        UUID source = UUID.fromString(line);
        report(LineFixtures.debit(
                        account,
                        "N2",
                        "800.00",
                        instruction(payout(PayoutKind.RETURN, source).id())))
                .body("items[0].code", is("EXECUTED"));

        assertEquals(PayoutState.EXECUTED, payout(PayoutKind.RETURN, source).state());
        assertEquals(Money.ofYuan(0), balance(agreement, FeeBooks.UNIDENTIFIED));
    }

    @Test
    void forgetsWhomItWentBackToWhenTheTermOfKeepingIsOver() throws SQLException {
        String approval =
                name(line, List.of(document())).statusCode(201).extract().path("approval");
        decide("approver.test", approval, "APPROVE").statusCode(200);
        letGo();
        String told = "/api/v1/bank/instructions/"
                + instruction(payout(PayoutKind.RETURN, UUID.fromString(line)).id());
        settled("2 years 360 days");
        service(Erasure.class).eraseDue();
        as("bank").get(told).then().body("payee.name", is("李四"));

        settled("3 years 2 days");
        service(Erasure.class).eraseDue();

        as("bank").get(told).then().body("payee.name", is("已删除")).body("payee.account", is("已删除"));
        as("officer.test").get("/console/bank/lines/" + line + "/payer").then().body(not(containsString("李")));
    }

    private void settled(String ago) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "anxue_owner", "anxue_owner");
                Statement statement = connection.createStatement()) {
            statement.execute("update bank_line_payer set settled_at = now() - interval '" + ago + "' where line_id = '"
                    + line + "'");
        }
    }

    @Test
    void staysWhereItIsWhereTheSecondPersonDoesNotAgree() {
        String approval =
                name(line, List.of(document())).statusCode(201).extract().path("approval");

        decide("officer.test", approval, "APPROVE").statusCode(403);
        decide("approver.test", approval, "REFUSE").statusCode(200);

        assertEquals("800.00", left(line));
        name(line, List.of(document())).statusCode(201);
    }

    @Test
    void isNotDecidedOnceTheMoneyHasGoneElsewhere() {
        String approval =
                name(line, List.of(document())).statusCode(201).extract().path("approval");
        place(line, "FEE_PAYMENT", order.id().value().toString(), null).statusCode(200);

        decide("approver.test", approval, "APPROVE").statusCode(409).body("code", is("LINE_NOT_UNIDENTIFIED"));
    }

    @Test
    void takesNoWordAgainstTheBanksNorOneWithoutEvidence() {
        String known = pay("N3", "100.00", "学费").extract().path("items[0].id");

        name(known, List.of(document())).statusCode(409).body("code", is("PAYER_KNOWN"));
        name(line, List.of()).statusCode(400);
        name(line, "   ", "6217000000000077", List.of(document()))
                .statusCode(400)
                .body("errors[0].pointer", is("/name"));
        name(line, "李四", "- - --", List.of(document())).statusCode(400).body("errors[0].pointer", is("/account"));
        name(line, List.of(UUID.randomUUID().toString())).statusCode(404);
    }

    @Test
    void agreesWithWhatTheBankToldOfThePayer() {
        LineDraft plain = LineFixtures.draft(account, "N4", "CREDIT", "90.00", "无", null);
        String named =
                report(LineFixtures.paidBy(plain, "王五", null, "无")).extract().path("items[0].id");
        plain = LineFixtures.draft(account, "N5", "CREDIT", "80.00", "无", null);
        String numbered = report(LineFixtures.paidBy(plain, null, "6217 0000-0000 0077", "无"))
                .extract()
                .path("items[0].id");

        name(named, List.of(document())).statusCode(409).body("code", is("PAYER_DIFFERS"));
        name(numbered, "李四", "6217000000000078", List.of(document()))
                .statusCode(409)
                .body("code", is("PAYER_DIFFERS"));
        name(named, "王 五", "6217000000000077", List.of(document())).statusCode(201);
        name(numbered, List.of(document())).statusCode(201);
    }

    @Test
    void isNamedByAFormToo() {
        String path = "/console/bank/lines/" + line + "/payer";
        String officer = Tokens.of("officer.test");
        given().auth().oauth2(officer).get(path).then().statusCode(200).body(containsString("800.00"));
        given().auth()
                .oauth2(officer)
                .multiPart("name", "李四", "text/plain; charset=utf-8")
                .multiPart("account", "?", "text/plain; charset=utf-8")
                .multiPart("reason", "柜面回单", "text/plain; charset=utf-8")
                .multiPart("file", "回单.pdf", DocumentFixtures.aPdf(), "application/pdf")
                .post(path)
                .then()
                .statusCode(400)
                .body(containsString("李四"));
        given().auth()
                .oauth2(officer)
                .redirects()
                .follow(false)
                .multiPart("name", "李四", "text/plain; charset=utf-8")
                .multiPart("account", "6217000000000077", "text/plain; charset=utf-8")
                .multiPart("reason", "柜面回单", "text/plain; charset=utf-8")
                .multiPart("file", "回单.pdf", DocumentFixtures.aPdf(), "application/pdf")
                .post(path)
                .then()
                .statusCode(303)
                .header("Location", containsString("/console/approvals/"));
        given().auth()
                .oauth2(Tokens.of("approver.test"))
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("李*"), containsString("****0077"), containsString("/api/v1/documents/"));
    }

    private static ValidatableResponse name(String line, List<String> evidence) {
        return name(line, "李四", "6217000000000077", evidence);
    }

    private static ValidatableResponse name(String line, String name, String account, List<String> evidence) {
        return as("officer.test")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("name", name, "account", account, "evidence", evidence, "reason", "柜面回单"))
                .post("/api/v1/bank/lines/" + line + "/payer")
                .then();
    }

    private static String document() {
        return given().auth()
                .oauth2(Tokens.of("officer.test"))
                .multiPart("file", "回单.pdf", DocumentFixtures.aPdf(), "application/pdf")
                .post("/api/v1/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
