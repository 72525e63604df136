package cn.anxue.inspection.task;

import static cn.anxue.inspection.InspectionFixtures.as;
import static cn.anxue.inspection.InspectionFixtures.inspector;
import static cn.anxue.inspection.InspectionFixtures.path;
import static cn.anxue.inspection.InspectionFixtures.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.document.DocumentFixtures;
import cn.anxue.inspection.InspectionFixtures;
import cn.anxue.inspection.inspector.InspectorId;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Visits over HTTP: the whole way, and every step out of turn. */
@QuarkusTest
class TaskResourceTest {
    @Inject
    Sql sql;

    private final InstitutionId institution = InstitutionFixtures.active();

    @Test
    void walksFromPlanToPublishedResult() {
        String id = InspectionFixtures.visitSigned(institution);
        as("officer.test")
                .get(path(id))
                .then()
                .body("task.state", is("SIGNED"), "task.publishBy", notNullValue(), "findings.size()", is(1));
        given().get("/api/v1/public/inspections/" + id).then().statusCode(404);
        post("officer.test", path(id) + "/publication", Map.of(), 409);
        post("officer.test", path(id) + "/conclusion", Map.of(), 200);
        post("officer.test", path(id) + "/publication", Map.of(), 200);

        given().get("/api/v1/public/inspections/" + id)
                .then()
                .statusCode(200)
                .body(
                        "findings[0].problem",
                        is("一次收取六个月费用"),
                        "inspectors.size()",
                        is(2),
                        "inspectors",
                        not(hasItem("inspector.test")));
    }

    @Test
    void skipsNoStep() {
        String id = InspectionFixtures.visit(institution);
        post("inspector.test", path(id) + "/arrival", Map.of(), 409);
        post("inspector.test", path(id) + "/record", Map.of(), 409);
        post("inspector.test", path(id) + "/signatures", Map.of(), 409);
        post("officer.test", path(id) + "/conclusion", Map.of(), 409);
        post("officer.test", path(id) + "/telling", Map.of("announced", false), 200);
        post("officer.test", path(id) + "/telling", Map.of("announced", true), 409);
        as("inspector.test")
                .body(Map.of("answer", "YES"))
                .put(path(id) + "/answers/1")
                .then()
                .statusCode(409);
        post("inspector3.test", path(id) + "/arrival", Map.of(), 404);
        post("inspector.test", path(id) + "/arrival", Map.of(), 200);
        post("officer.test", path(id) + "/cancellation", Map.of("reason", "太晚"), 409);
        as("inspector.test")
                .body(Map.of())
                .post(path(id) + "/record")
                .then()
                .statusCode(409)
                .body("code", is("QUESTIONS_OPEN"), "detail", containsString("1、2、3"));
    }

    @Test
    void doesNotBeginWhileAnInspectorHasAConflict() {
        String id = InspectionFixtures.visit(institution);
        post("officer.test", path(id) + "/telling", Map.of("announced", false), 200);
        InspectorId late = InspectionFixtures.inspector("inspector2.test");
        String conflicts = "/api/v1/inspectors/" + late + "/conflicts";
        String conflict = as("inspector2.test")
                .body(Map.of("institutionId", institution, "reason", "近亲属任职"))
                .post(conflicts)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        for (String sent : List.of("inspector.test", "inspector2.test")) {
            as(sent).body(Map.of())
                    .post(path(id) + "/arrival")
                    .then()
                    .statusCode(422)
                    .body("code", is("INSPECTOR_NOT_ELIGIBLE"));
        }
        assertThrows(PersistenceException.class, () -> begin(id));
        post("officer.test", conflicts + "/" + conflict + "/end", Map.of(), 200);
        post("inspector.test", path(id) + "/arrival", Map.of(), 200);
    }

    private void begin(String id) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "update inspection_task set state = 'ON_SITE', arrived_at = now() where id = ?",
                        row -> row.setObject(1, UUID.fromString(id))));
    }

    @Test
    void keepsTheLastAnswerWithItsFinding() {
        String id = InspectionFixtures.visitOnSite(institution);
        as("inspector.test")
                .body(Map.of("answer", "NO"))
                .put(path(id) + "/answers/1")
                .then()
                .statusCode(400)
                .body("code", is("FINDING_REQUIRED"));
        as("inspector.test")
                .body(InspectionFixtures.notInOrder())
                .put(path(id) + "/answers/1")
                .then()
                .statusCode(200);
        as("inspector2.test")
                .body(Map.of("answer", "YES", "note", "已当场更正"))
                .put(path(id) + "/answers/1")
                .then()
                .body("findings.size()", is(0), "answers[0].note", is("已当场更正"));
        as("inspector.test")
                .body(Map.of("answer", "YES"))
                .put(path(id) + "/answers/99")
                .then()
                .statusCode(404);
    }

    @Test
    void keepsFindingsPhotosAndEvidence() {
        String id = InspectionFixtures.visitOnSite(institution);
        post("inspector.test", path(id) + "/findings", InspectionFixtures.finding(), 201);
        given().auth()
                .oauth2(Tokens.of("inspector.test"))
                .multiPart("file", "a.png", DocumentFixtures.aPdf(), "application/pdf")
                .post(path(id) + "/photos?n=1")
                .then()
                .statusCode(201);
        String evidence = as("inspector.test")
                .body(Map.of("text", "收费台账一册"))
                .post(path(id) + "/evidence")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        post("officer.test", "/api/v1/inspection-evidence/" + evidence + "/decision", Map.of("text", "退还"), 200);
        post("officer.test", "/api/v1/inspection-evidence/" + evidence + "/decision", Map.of("text", "退还"), 409);
        as("officer.test")
                .get(path(id))
                .then()
                .body("photos[0].n", is(1), "findings.size()", is(1), "evidence[0].decision", is("退还"));
    }

    @Test
    void forwardsAFindingToTheDepartmentItConcerns() {
        String id = InspectionFixtures.visitSigned(institution);
        String finding = as("officer.test").get(path(id)).path("findings[0].id");
        String at = "/api/v1/inspection-findings/" + finding;
        post("officer.test", at + "/answer", Map.of("text", "早了"), 409);
        as("officer.test")
                .body(Map.of("department", "MARKET_SUPERVISION"))
                .post(at + "/forwarding")
                .then()
                .statusCode(200)
                .body("findings[0].forwardedTo", containsString("市场监督"), "findings[0].answerDueOn", notNullValue());
        post("officer.test", at + "/forwarding", Map.of("department", "HOUSING"), 409);
        post("officer.test", at + "/answer", Map.of("text", "已立案"), 200);
        post("officer.test", at + "/answer", Map.of("text", "已立案"), 409);
    }

    @Test
    void signsARefusalBeforeAWitness() {
        String id = InspectionFixtures.visitRecorded(institution);
        post("inspector.test", path(id) + "/institution-signature", Map.of("refusal", "拒绝签字"), 400);
        Map<String, String> refused = Map.of("refusal", "负责人拒绝签字", "witness", "社区网格员");
        post("inspector.test", path(id) + "/institution-signature", refused, 200);
        post("inspector.test", path(id) + "/institution-signature", Map.of("signer", "STAFF"), 409);
        post("inspector.test", path(id) + "/signatures", Map.of(), 200);
        post("inspector.test", path(id) + "/signatures", Map.of(), 409);
        as("inspector2.test")
                .body(Map.of())
                .post(path(id) + "/signatures")
                .then()
                .body("task.state", is("SIGNED"));
    }

    @Test
    void sendsTwoWithoutConflictOrNobody() {
        InspectorIds sent = new InspectorIds();
        plan(List.of(sent.first), 422, "INSPECTORS_TWO_AT_LEAST");
        plan(List.of(sent.first, sent.first), 422, "INSPECTORS_TWO_AT_LEAST");
        post(
                "officer.test",
                "/api/v1/inspectors/" + sent.third + "/conflicts",
                Map.of("institutionId", institution, "reason", "持有股份"),
                201);
        plan(List.of(sent.first, sent.third), 422, "INSPECTOR_NOT_ELIGIBLE");
        String id = InspectionFixtures.visit(institution);
        Map<String, Object> byThird = Map.of("gone", sent.first, "instead", sent.third, "reason", "生病");
        post("officer.test", path(id) + "/replacements", byThird, 422);
        Map<String, Object> byFourth = Map.of("gone", sent.first, "instead", sent.fourth, "reason", "生病");
        as("officer.test")
                .body(byFourth)
                .post(path(id) + "/replacements")
                .then()
                .statusCode(200)
                .body("inspectors.replacedWhy", hasItem("生病"), "inspectors.size()", is(3));
    }

    @Test
    void tellsAnInstitutionOnlyOfWhatItMayKnow() {
        String id = InspectionFixtures.visit(institution);
        String token = Tokens.ofInstitution(institution.value());
        given().auth().oauth2(token).get(path(id)).then().statusCode(404);
        post("officer.test", path(id) + "/telling", Map.of("announced", false), 200);
        given().auth().oauth2(token).get(path(id)).then().statusCode(404);
        post("inspector.test", path(id) + "/arrival", Map.of(), 200);
        given().auth().oauth2(token).get(path(id)).then().statusCode(200);
    }

    private static final class InspectorIds {
        final Object first = inspector("inspector.test");
        final Object third = inspector("inspector3.test");
        final Object fourth = inspector("inspector4.test");
    }

    private void plan(List<Object> inspectors, int status, String code) {
        as("officer.test")
                .body(Map.of(
                        "kind",
                        "DAILY",
                        "cause",
                        "PLAN",
                        "plannedOn",
                        "2026-12-01",
                        "inspectors",
                        inspectors,
                        "institutions",
                        List.of(institution)))
                .post("/api/v1/inspection-tasks")
                .then()
                .statusCode(status)
                .body("code", is(code));
    }
}
