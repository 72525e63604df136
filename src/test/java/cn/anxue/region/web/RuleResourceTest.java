package cn.anxue.region.web;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import cn.anxue.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RuleResourceTest {
    @Test
    void namesTheDocumentBehindEachRule() {
        as("auditor.test")
                .get("/api/v1/rules?region=140302&on=2024-01-01")
                .then()
                .statusCode(200)
                .body("on", is("2024-01-01"))
                .body("items.find { it.key == 'deposit.basis' }.regionCode", is("140302"))
                .body("items.find { it.key == 'deposit.basis' }.document", containsString("阳泉市城区教育局"))
                .body("items.find { it.key == 'deposit.tiers' }.value.tiers[0].amount.amount", is("100000.00"))
                .body("items.find { it.key == 'deposit.topUp' }.regionName", is("全国"))
                .body("items.find { it.key == 'deposit.topUp' }.example", is(true));
    }

    @Test
    void answersForTodayByDefault() {
        as("officer.test").get("/api/v1/rules?region=130871").then().statusCode(200);
        as("approver.test").get("/api/v1/rules").then().statusCode(200).body("region", is("000000"));
    }

    @Test
    void holdsNothingBeforeTheFirstRule() {
        as("officer.test")
                .get("/api/v1/rules?region=140302&on=1999-01-01")
                .then()
                .statusCode(200)
                .body("items.size()", is(0));
    }

    @Test
    void answersOfficialsOnly() {
        when().get("/api/v1/rules?region=140302").then().statusCode(401);
        as("bank").get("/api/v1/rules?region=140302").then().statusCode(403);
        as("inspector.test").get("/api/v1/rules?region=140302").then().statusCode(403);
    }

    @Test
    void refusesBadQuestions() {
        as("officer.test")
                .get("/api/v1/rules?region=999999")
                .then()
                .statusCode(422)
                .body("code", is("REGION_UNKNOWN"));
        as("officer.test")
                .get("/api/v1/rules?region=140302&on=2024-02-30")
                .then()
                .statusCode(400)
                .body("code", is("INVALID_VALUE"));
        as("officer.test").get("/api/v1/rules?region=' or 1=1").then().statusCode(400);
    }

    private static RequestSpecification as(String actor) {
        return given().auth().oauth2(Tokens.of(actor));
    }
}
