package cn.anxue.demo;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;

import cn.anxue.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The run-book of a failure on demo data, from its trigger to the published plan, as anybody reads it over the API. */
@QuarkusTest
class DemoFailureTest {
    private String uscc = "";
    private String failure = "";

    @BeforeEach
    void find() {
        ValidatableResponse found = read("/institutions").body("items", hasSize(1));
        uscc = found.extract().path("items[0].uscc");
        failure = read("/failures?institution=" + found.extract().path("items[0].id"))
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }

    @Test
    void wasTriggeredAndTookClaimsUntilTheDayAnnounced() {
        read("/failures/" + failure)
                .body("kind", equalTo("MISSING"))
                .body("state", equalTo("PUBLISHED"))
                .body("triggeredOn", equalTo("2026-04-13"))
                .body("claimsFrom", equalTo("2026-04-13"))
                .body("claimsUntil", equalTo("2026-04-27"))
                .body("publishedOn", equalTo("2026-04-28"));
    }

    /** Five families whose orders held money, and one that paid outside custody. */
    @Test
    void checkedAClaimOfEachFamily() {
        read("/failures/" + failure + "/claims")
                .body("items.recorded.amount", equalTo(families("3600.00", "0.00")))
                .body("items.verified.amount", equalTo(families("3600.00", "1500.00")))
                .body("items[5].claimed.amount", equalTo("1800.00"))
                .body("items[5].remark", equalTo("其中 300 元已上课"))
                .body("items.evidence", everyItem(not("")))
                .body("items.state", everyItem(in(List.of("PLANNED", "PAID"))));
    }

    @Test
    void paysEachFromItsOwnOrderAndTheOneOutsideFromTheDeposit() {
        read("/failures/" + failure + "/plan")
                .body("verified.amount", equalTo("19500.00"))
                .body("paid.amount", equalTo("19500.00"))
                .body("shortfall.amount", equalTo("0.00"))
                .body("shares[0..4].sources.CUSTODY.amount", equalTo(Collections.nCopies(5, "3600.00")))
                .body("shares[5].sources.size()", equalTo(1))
                .body("shares[5].sources.DEPOSIT.amount", equalTo("1500.00"));
    }

    @Test
    void publishedThePlanWithoutNames() {
        given().get("/api/v1/public/institutions/" + uscc + "/failure")
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("plan.shares.number", equalTo(List.of(1, 2, 3, 4, 5, 6)))
                .body(not(containsString("家长")))
                .body(not(containsString("6217")));
    }

    private static List<String> families(String each, String outside) {
        List<String> amounts = new ArrayList<>(Collections.nCopies(5, each));
        amounts.add(outside);
        return amounts;
    }

    private static ValidatableResponse read(String path) {
        return given().auth()
                .oauth2(Tokens.of("officer.liunan"))
                .get("/api/v1" + path)
                .then()
                .statusCode(200);
    }
}
