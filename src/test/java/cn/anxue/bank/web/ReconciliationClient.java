package cn.anxue.bank.web;

import static io.restassured.RestAssured.given;

import cn.anxue.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Those who reconcile, as they call the service. */
final class ReconciliationClient {
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private ReconciliationClient() {}

    static ValidatableResponse day(String actor, String account, LocalDate day) {
        return as(actor).get(path(account, day)).then();
    }

    static ValidatableResponse day(String account) {
        return day("officer.test", account, DAY).statusCode(200);
    }

    static ValidatableResponse close(String actor, String account, LocalDate day) {
        return as(actor).body("{}").post(path(account, day) + "/close").then();
    }

    static ValidatableResponse closeCarrying(String account, LocalDate day, String breakId, String reason) {
        Map<String, Object> body = Map.of("carriedOver", List.of(Map.of("break", breakId, "reason", reason)));
        return as("officer.test").body(body).post(path(account, day) + "/close").then();
    }

    static ValidatableResponse breaks(String actor, String query) {
        return as(actor).get("/api/v1/bank/breaks?limit=200&" + query).then().statusCode(200);
    }

    /** The one open break of the kind. */
    static String open(String account, String kind) {
        return breaks("officer.test", "state=OPEN&account=" + account)
                .extract()
                .path("items.find { it.kind == '" + kind + "' }.id");
    }

    static ValidatableResponse propose(String actor, String breakId, Map<String, Object> body) {
        return as(actor)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/bank/breaks/" + breakId + "/resolution")
                .then();
    }

    static String proposed(String breakId, String kind) {
        return propose("officer.test", breakId, Map.of("kind", kind, "reason", "经核实"))
                .statusCode(201)
                .extract()
                .path("approvalId");
    }

    static ValidatableResponse approve(String approval) {
        return as("approver.test")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("decision", "APPROVE", "reason", "同意"))
                .post("/api/v1/approvals/" + approval + "/decision")
                .then();
    }

    static RequestSpecification as(String actor) {
        return given().auth().oauth2(Tokens.of(actor)).contentType(ContentType.JSON);
    }

    private static String path(String account, LocalDate day) {
        return "/api/v1/bank/reconciliations/" + account + "/" + day;
    }
}
