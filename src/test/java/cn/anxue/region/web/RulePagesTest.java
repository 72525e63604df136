package cn.anxue.region.web;

import static cn.anxue.rule.RuleCaseFixtures.REGION;
import static cn.anxue.rule.RuleCaseFixtures.today;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import cn.anxue.Tokens;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.rule.RuleCaseFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rule from the form in which an officer proposes it to the day from which it holds. */
@QuarkusTest
class RulePagesTest {
    private static final Map<String, String> TIERS = Map.of("value-tiers-0-amount", "900,000");

    @Test
    void showsWhatWouldFollowBesideTheProposalAndWhoDecided() {
        OrderFixtures.sellingInstitution();
        RuleCaseFixtures.clear("deposit.tiers");
        String from = today().plusDays(1500).toString();
        String page = proposing("deposit.tiers", TIERS, from)
                .post("/console/rules/rows")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        as("approver.test")
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("家机构保证金不足"))
                .body(containsString("华教〔2026〕8号"));
        as("approver.test")
                .formParam("decision", "APPROVE")
                .post(page.replace("rules/proposals", "approvals") + "/decision")
                .then()
                .statusCode(303);

        history("deposit.tiers").body(containsString(">officer.test，approver.test"));
        takeBack(from);
    }

    private static void takeBack(String from) {
        String id = as("auditor.test")
                .get("/api/v1/rules/rows?region=" + REGION + "&key=deposit.tiers")
                .then()
                .statusCode(200)
                .body("items[0].from", equalTo(from))
                .body("items[0].decidedBy", equalTo("approver.test"))
                .extract()
                .path("items[0].id");
        as("officer.test")
                .get("/api/v1/rules?region=" + REGION + "&on=" + from)
                .then()
                .body("items.find { it.key == 'deposit.tiers' }.document", equalTo("华教〔2026〕8号"));
        as("officer.test")
                .contentType(ContentType.JSON)
                .body(Map.of("document", "暂缓"))
                .post("/api/v1/rules/rows/" + id + "/withdrawal")
                .then()
                .statusCode(201);
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        proposing(
                        "tipoff.alike",
                        Map.of("value-days", "0", "value-percent", "40"),
                        today().plusDays(3).toString())
                .post("/console/rules/rows")
                .then()
                .statusCode(422)
                .body(containsString("天数 1 至 365"))
                .body(containsString("华教〔2026〕8号"));
        proposing("tipoff.alike", Map.of("value-days", "9", "value-percent", "40"), "")
                .post("/console/rules/rows")
                .then()
                .statusCode(400);
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        proposing(
                        "tipoff.accept",
                        Map.of("value-days", "几天", "value-unit", "WORKING"),
                        today().plusDays(3).toString())
                .post("/console/rules/rows")
                .then()
                .statusCode(400)
                .body(containsString("id=\"value-tipoff.accept-days-said\""))
                .body(containsString("value=\"几天\""))
                .body(containsString("<option value=\"WORKING\" selected>"));
    }

    @Test
    void showsTheApproverWhatAPersonReads() {
        RuleCaseFixtures.clear("deposit.tiers");
        String page = proposing("deposit.tiers", TIERS, today().plusDays(1600).toString())
                .post("/console/rules/rows")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        as("approver.test")
                .get(page.replace("rules/proposals", "approvals"))
                .then()
                .statusCode(200)
                .body(containsString("· 金额：¥900,000.00"))
                .body(not(containsString("currency")));
    }

    @Test
    void letsOnlyOfficersOfThePlacePropose() {
        history("tipoff.alike").body(containsString("id=\"propose\""));
        as("officer.other")
                .get("/console/rules/rows?region=" + REGION + "&key=tipoff.alike")
                .then()
                .statusCode(200)
                .body(not(containsString("id=\"propose\"")));
    }

    private static ValidatableResponse history(String key) {
        return as("officer.test")
                .get("/console/rules/rows?region=" + REGION + "&key=" + key)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification proposing(String key, Map<String, String> value, String from) {
        return as("officer.test")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("region", REGION)
                .formParam("key", key)
                .formParams(value)
                .formParam("document", "华教〔2026〕8号")
                .formParam("from", from);
    }

    private static RequestSpecification as(String actor) {
        return given().redirects().follow(false).auth().oauth2(Tokens.of(actor));
    }
}
