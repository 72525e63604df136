package cn.anxue.deposit.web;

import static cn.anxue.deposit.DepositFixtures.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DepositResourceTest {
    private static final Map<String, String> FIFTY_THOUSAND = Map.of("amount", "50000.00", "currency", "CNY");

    @Inject
    Sql sql;

    @Test
    void tellsHowADepositStands() {
        AgreementView agreement = DepositFixtures.signedAgreement(InstitutionFixtures.register());
        DepositFixtures.payIn(agreement, Money.ofFen(1));

        as("officer.test")
                .get(path(agreement.institutionId()))
                .then()
                .statusCode(200)
                .body("tier", equalTo("20万"))
                .body("required.amount", equalTo("200000.00"))
                .body("floor.amount", equalTo("0.00"))
                .body("held.amount", equalTo("0.01"))
                .body("shortfall.amount", equalTo("199999.99"))
                .body("state", equalTo("SHORT"))
                .body("account.bankCode", equalTo(DepositFixtures.BANK))
                .body("account.number", equalTo(agreement.depositAccount()))
                .body("topUpDueOn", notNullValue())
                .body("asOf", notNullValue());
    }

    @Test
    void showsItToThoseItConcernsAlone() {
        InstitutionId institution =
                DepositFixtures.signedAgreement(InstitutionFixtures.register()).institutionId();
        String path = path(institution);

        for (String actor : new String[] {"officer.test", "approver.test", "auditor.test", "bank"}) {
            as(actor).get(path).then().statusCode(200);
        }
        given().auth()
                .oauth2(Tokens.ofInstitution(institution.value()))
                .get(path)
                .then()
                .statusCode(200);
        for (String actor : new String[] {"officer.other", "auditor.other", "bank2"}) {
            as(actor).get(path).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        }
        given().auth()
                .oauth2(Tokens.ofInstitution(InstitutionFixtures.register().value()))
                .get(path)
                .then()
                .statusCode(404);
        as("admin").get(path).then().statusCode(403);
        given().get(path).then().statusCode(401);
    }

    @Test
    void makesAReasonedExceptionFromTheTiers() {
        InstitutionId institution = InstitutionFixtures.register();
        Map<String, Object> body = new HashMap<>(Map.of("amount", FIFTY_THOUSAND, "document", "测核〔2026〕7号"));
        String path = path(institution) + "/assessments";

        as("officer.test")
                .body(body)
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("EXCEPTION_NEEDS_REASON"))
                .body("errors[0].pointer", equalTo("/reason"));
        body.put("reason", "仅一间教室");
        String location = as("officer.test")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .body("basis", equalTo("EXCEPTION"))
                .body("id", notNullValue())
                .extract()
                .header("Location");

        as("auditor.test").get(location).then().statusCode(200).body("document", equalTo("测核〔2026〕7号"));
        as("auditor.test").get(path).then().body("items", hasSize(2));
        as("auditor.test")
                .get(path(institution))
                .then()
                .body("tier", nullValue())
                .body("required.amount", equalTo("50000.00"));
        as("officer.other").body(body).post(path).then().statusCode(404);
        as("bank").body(body).post(path).then().statusCode(403);
    }

    @Test
    void assessesIndividuallyWhereThePlaceHasNoTiers() {
        QuarkusTransaction.requiringNew().run(() -> sql.update("""
                insert into region_rule (region_code, key, effective_from, value, document, example)
                values ('410922', 'deposit.basis', '2021-01-01', '"INDIVIDUAL"', '测试：逐家核定', true)
                on conflict do nothing""", insert -> {}));
        var told = InstitutionFixtures.body();
        told.put("regionCode", "410922");
        String id = as("officer.other")
                .body(told)
                .post("/api/v1/institutions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/api/v1/institutions/" + id + "/deposit";
        as("officer.other")
                .get(path)
                .then()
                .body("state", equalTo("UNASSESSED"))
                .body("required", nullValue())
                .body("account", nullValue());

        as("officer.other")
                .body(Map.of("amount", FIFTY_THOUSAND, "document", "测核〔2026〕8号"))
                .post(path + "/assessments")
                .then()
                .statusCode(201)
                .body("basis", equalTo("INDIVIDUAL"));

        as("officer.other").get(path).then().body("state", equalTo("SHORT"));
    }

    @Test
    void refusesAmountsThatAreNone() {
        String path = path(InstitutionFixtures.register()) + "/assessments";

        for (String amount : new String[] {"0.00", "-1.00", "1.000", "1000000000000000000.00", "1e5"}) {
            as("officer.test")
                    .body(Map.of("amount", Map.of("amount", amount, "currency", "CNY"), "document", "测", "reason", "测"))
                    .post(path)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/amount"));
        }
        as("officer.test")
                .body(Map.of("amount", Map.of("amount", "1.00", "currency", "USD"), "document", "测", "reason", "测"))
                .post(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("UNSUPPORTED_CURRENCY"));
    }

    private static String path(InstitutionId institution) {
        return "/api/v1/institutions/" + institution + "/deposit";
    }
}
