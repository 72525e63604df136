package cn.anxue.approval.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.approval.ApprovalFixtures;
import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Decisions as approvers' programs make them. */
@QuarkusTest
class ApprovalResourceTest {
    @Inject
    ApprovalService service;

    @Test
    void listsAndDecides() {
        ApprovalId id = propose();

        as("approver.test")
                .get("/api/v1/approvals?state=PROPOSED&limit=200")
                .then()
                .body("items.id", hasItem(text(id)));
        decide("approver.test", id, Map.of("decision", "APPROVE"))
                .statusCode(200)
                .body("state", is("APPROVED"))
                .body("decidedBy", is("approver.test"))
                .body("decidedAt", notNullValue());
        as("approver.test")
                .get("/api/v1/approvals?state=PROPOSED&limit=200")
                .then()
                .body("items.id", not(hasItem(text(id))));
        as("auditor.test").get("/api/v1/approvals/" + id).then().statusCode(200).body("state", is("APPROVED"));
    }

    @Test
    void refusesOfficersStrangersAndNonsense() {
        ApprovalId id = propose();

        decide("officer.test", id, Map.of("decision", "APPROVE")).statusCode(403);
        decide("approver.other", id, Map.of("decision", "APPROVE")).statusCode(404);
        decide("approver.test", new ApprovalId(UUID.randomUUID()), Map.of("decision", "APPROVE"))
                .statusCode(404);
        decide("approver.test", id, Map.of("decision", "PERHAPS")).statusCode(400);
        decide("approver.test", id, Map.of()).statusCode(400);
        decide("approver.test", id, Map.of("decision", "REFUSE"))
                .statusCode(400)
                .body("code", is("REASON_REQUIRED"));
        decide("approver.test", id, Map.of("decision", "APPROVE", "state", "APPROVED"))
                .statusCode(400);
        as("officer.test").get("/api/v1/approvals/" + id).then().body("state", is("PROPOSED"));
    }

    @Test
    void repeatsItsAnswerUnderTheSameKey() {
        ApprovalId id = propose();
        String key = UUID.randomUUID().toString();

        Response first = post("approver.test", id, key, Map.of("decision", "APPROVE"));
        Response again = post("approver.test", id, key, Map.of("decision", "APPROVE"));

        assertEquals(200, first.statusCode());
        assertEquals(200, again.statusCode());
        assertEquals("true", again.header("Idempotent-Replayed"));
        assertEquals(
                409,
                post("approver.test", id, "another", Map.of("decision", "APPROVE"))
                        .statusCode());
    }

    @Test
    void letsOneOfTwoApproversDecide() throws Exception {
        ApprovalId id = propose();
        Tokens.of("approver.test");
        Tokens.of("approver2.test");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);

        List<Future<Integer>> answers = people.invokeAll(
                List.of(
                        attempt("approver.test", id, "APPROVE", together),
                        attempt("approver2.test", id, "REFUSE", together)),
                30,
                TimeUnit.SECONDS);
        people.shutdown();

        assertEquals(
                Set.of(200, 409), Set.of(answers.get(0).get(), answers.get(1).get()));
    }

    @Test
    void pagesWithoutGapOrRepetition() {
        Set<String> proposed = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            proposed.add(text(propose()));
        }

        Set<String> seen = new HashSet<>();
        String next = "/api/v1/approvals?state=PROPOSED&limit=2";
        while (next != null && !seen.containsAll(proposed)) {
            Response page = as("approver.test").get(next);
            for (String id : page.<List<String>>path("items.id")) {
                assertTrue(seen.add(id), "shown twice: " + id);
            }
            propose();
            String cursor = page.path("next");
            next = cursor == null ? null : "/api/v1/approvals?state=PROPOSED&limit=2&cursor=" + cursor;
        }

        assertTrue(seen.containsAll(proposed));
        as("approver.test").get("/api/v1/approvals?cursor=nonsense").then().statusCode(400);
    }

    @Test
    void isWithdrawnByItsProposer() {
        ApprovalId id = propose();

        as("officer.other")
                .post("/api/v1/approvals/" + id + "/withdrawal")
                .then()
                .statusCode(404);
        as("officer.test")
                .post("/api/v1/approvals/" + id + "/withdrawal")
                .then()
                .statusCode(204);
        decide("approver.test", id, Map.of("decision", "APPROVE")).statusCode(409);
    }

    private ApprovalId propose() {
        return service.propose(Tokens.caller("officer.test"), ApprovalFixtures.aProposal());
    }

    private static Callable<Integer> attempt(String who, ApprovalId id, String decision, CyclicBarrier together) {
        return () -> {
            together.await(10, TimeUnit.SECONDS);
            return post(who, id, who + id, Map.of("decision", decision, "reason", "both at once"))
                    .statusCode();
        };
    }

    private static ValidatableResponse decide(String who, ApprovalId id, Map<String, ?> body) {
        return post(who, id, UUID.randomUUID().toString(), body).then();
    }

    private static Response post(String who, ApprovalId id, String key, Map<String, ?> body) {
        return as(who).header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/approvals/" + id + "/decision");
    }

    private static RequestSpecification as(String who) {
        return given().auth().oauth2(Tokens.of(who));
    }

    private static String text(ApprovalId id) {
        return id.toString();
    }
}
