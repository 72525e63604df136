package cn.anxue.bank.web;

import static cn.anxue.bank.web.BankClient.report;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.anxue.Tokens;
import cn.anxue.bank.LineFixtures;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.page.Cursor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ASVS 5.0 V14.2.6, V8.2.3, V16.2.1: masked by default, unmasked for a reason, each look kept. */
@QuarkusTest
class LineLooksTest {
    private static final String REASON = "核对待查款项的付款人";

    private String line = "";

    @BeforeEach
    void reportLine() {
        AgreementView agreement = DepositFixtures.signedAgreement(InstitutionFixtures.register());
        String account = Objects.requireNonNull(agreement.depositAccount());
        line = report(LineFixtures.paidBy(LineFixtures.credit(account, "R1", "100.00"), "张小明", "三年级学费"))
                .body("items[0].code", is("UNIDENTIFIED"))
                .extract()
                .path("items[0].id");
    }

    @Test
    void showsLinesMaskedToOfficersAndBanks() {
        for (String actor : new String[] {"officer.test", "approver.test", "bank"}) {
            String path = "items.find { it.id == '" + line + "' }.";
            given().auth()
                    .oauth2(Tokens.of(actor))
                    .queryParam("limit", 200)
                    .queryParam("cursor", cursorBefore())
                    .get("/api/v1/bank/lines")
                    .then()
                    .statusCode(200)
                    .body(path + "counterpartyName", equalTo("张**"))
                    .body(path + "counterpartyAccount", equalTo("****2222"))
                    .body(path + "remittance", equalTo("***"));
        }
    }

    @Test
    void unmasksForAReasonAndKeepsTheLook() {
        look("officer.test", "{\"reason\":\"" + REASON + "\"}")
                .statusCode(200)
                .body("counterpartyName", is("张小明"))
                .body("counterpartyAccount", is("622211112222"))
                .body("remittance", is("三年级学费"));

        looks("auditor.test")
                .body("items", hasSize(1))
                .body("items[0].actorName", is("officer.test"))
                .body("items[0].subject", is("bank_line"))
                .body("items[0].fields", hasSize(3))
                .body("items[0].reason", is(REASON))
                .body("toString()", not(containsString("张小明")));
    }

    @Test
    void refusesALookWithoutAReason() {
        look("officer.test", "{\"reason\":\"    \"}").statusCode(400);
        look("officer.test", "{\"reason\":\"看看\"}").statusCode(400);
        look("officer.test", "{}").statusCode(400);

        looks("auditor.test").body("items", hasSize(0));
    }

    @Test
    void hidesLinesAndLooksOutsideTheRegion() {
        look("officer.test", "{\"reason\":\"" + REASON + "\"}").statusCode(200);

        look("officer.other", "{\"reason\":\"" + REASON + "\"}").statusCode(404);
        looks("auditor.chengde").body("items", hasSize(0));
    }

    private ValidatableResponse look(String actor, String body) {
        return given().auth()
                .oauth2(Tokens.of(actor))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/bank/lines/" + line + "/looks")
                .then();
    }

    private ValidatableResponse looks(String actor) {
        return given().auth()
                .oauth2(Tokens.of(actor))
                .queryParam("id", line)
                .get("/api/v1/looks")
                .then()
                .statusCode(200);
    }

    /** Lines come oldest first; the list begins just before ours. */
    private String cursorBefore() {
        UUID id = UUID.fromString(line);
        return Cursor.encode(new UUID(id.getMostSignificantBits() - 1, -1L));
    }
}
