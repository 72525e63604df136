package cn.anxue.inspection.draw;

import static cn.anxue.inspection.InspectionFixtures.as;
import static cn.anxue.inspection.InspectionFixtures.inspector;
import static cn.anxue.inspection.InspectionFixtures.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.inspection.InspectionFixtures;
import cn.anxue.inspection.inspector.InspectorId;
import cn.anxue.inspection.inspector.InspectorService;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A draw over HTTP, from its pool to its visits, and everything that is refused on the way. */
@QuarkusTest
class DrawResourceTest {
    private static final String FIRST = PoolFixtures.FIRST;
    private static final String SECOND = PoolFixtures.SECOND;

    @Inject
    Sql sql;

    @Inject
    DrawLapse lapse;

    @Inject
    InspectorService inspectors;

    @Inject
    Today today;

    @BeforeEach
    void prepare() {
        InspectionFixtures.retake();
        List.of("inspector.test", "inspector2.test", "inspector3.test", "inspector4.test")
                .forEach(InspectionFixtures::inspector);
    }

    @Test
    void drawsWhatAnyoneCanRedo() {
        String id = publish(Map.of());
        given().get("/api/v1/public/draws/" + id)
                .then()
                .statusCode(200)
                .body("state", is("PUBLISHED"), "pool", containsString("institution "), "seed", nullValue());
        commit(id, "officer.test", FIRST, 200);
        commit(id, "officer.test", SECOND, 409);
        commit(id, "approver.test", FIRST, 409);
        reveal(id, "officer.test", FIRST, 409);
        commit(id, "approver.test", SECOND, 200);
        reveal(id, "officer.test", SECOND, 422);
        reveal(id, "officer2.test", FIRST, 409);
        reveal(id, "officer.test", FIRST, 200);
        as("approver.test")
                .get("/api/v1/draws/" + id)
                .then()
                .body("state", is("COMMITTED"), "first.secret", nullValue(), "firstSecret", nullValue());
        reveal(id, "approver.test", SECOND, 200);

        JsonPath drawn = given().get("/api/v1/public/draws/" + id).jsonPath();
        Published published = published(drawn);
        assertTrue(Redo.of(published).holds());
        assertFalse(Redo.of(changed(published)).holds());
        long lines = String.valueOf(published.result()).lines().count();
        as("officer.test")
                .get("/api/v1/inspection-tasks?limit=200&cause=" + id)
                .then()
                .body("items.size()", is((int) Math.min(lines, 200)), "items.state", hasItem("DRAWN"));
    }

    @Test
    void hidesAnUnannouncedListFromEverybodyElse() {
        String id = publish(Map.of("announced", false));
        commit(id, "officer.test", FIRST, 200);
        commit(id, "approver.test", SECOND, 200);
        reveal(id, "officer.test", FIRST, 200);
        reveal(id, "approver.test", SECOND, 200);

        given().get("/api/v1/public/draws/" + id)
                .then()
                .body("state", is("DRAWN"), "result", nullValue(), "secondSecret", nullValue())
                .body("seed", nullValue(), "resultSha256", notNullValue());
        as("officer.test").get("/api/v1/draws/" + id).then().body("result", containsString("drawn "));
    }

    @Test
    void letsADrawLapseWithWhoHeldItUp() {
        String id = publish(Map.of());
        commit(id, "officer.test", FIRST, 200);
        commit(id, "officer8.test", SECOND, 200);
        reveal(id, "officer.test", FIRST, 200);
        try {
            today.setSource(InstantSource.offset(InstantSource.system(), Duration.ofDays(40)));
            reveal(id, "officer8.test", SECOND, 409);
            lapse.run();
        } finally {
            today.setSource(InstantSource.system());
        }
        given().get("/api/v1/public/draws/" + id)
                .then()
                .body("state", is("LAPSED"), "endedReason", containsString("第二人"), "firstSecret", nullValue());

        String anew = publish(Map.of("replaces", id));
        commit(anew, "officer8.test", SECOND, 409);
        commit(anew, "officer.test", FIRST, 200);
        String another = publish(Map.of());
        commit(another, "officer8.test", SECOND, 409);
        assertThrows(PersistenceException.class, () -> update(UUID.fromString(another), committedBy(id)));
    }

    @Test
    void sendsTheSubstituteWhereAConflictIsDeclaredLater() {
        InstitutionId institution = InspectionFixtures.retake();
        String id = publish(Map.of());
        InspectorId late = inspector("inspector.test");
        post(
                "inspector.test",
                "/api/v1/inspectors/" + late + "/conflicts",
                Map.of("institutionId", institution, "reason", "近亲属任职"),
                201);
        commit(id, "officer.test", FIRST, 200);
        commit(id, "approver.test", SECOND, 200);
        reveal(id, "officer.test", FIRST, 200);
        reveal(id, "approver.test", SECOND, 200);

        assertEquals(0, standingPairs(id, late, institution));
        as("officer.test")
                .get("/api/v1/inspectors/" + late + "/conflicts")
                .then()
                .body("items.institutionId", hasItem(institution.toString()));
    }

    @Test
    void refusesByNameWhereInspectorsAreTooFew() {
        InstitutionId lonely = InspectionFixtures.active(InstitutionCategory.SCIENCE);
        inspectors.around("410902").stream()
                .skip(1)
                .forEach(one -> inspectors.declareConflict(Tokens.caller("officer.test"), one.id(), lonely, "持股"));
        as("officer.test")
                .body(body(Map.of("categories", List.of("SCIENCE"))))
                .post("/api/v1/draws")
                .then()
                .statusCode(422)
                .body("code", is("INSPECTORS_TOO_FEW"), "detail", containsString("测试补习学校"));
        as("officer.test")
                .body(body(Map.of("inspectorsEach", 1)))
                .post("/api/v1/draws")
                .then()
                .statusCode(400);
    }

    @Test
    void keepsWhatIsPublishedAgainstEveryoneWithSql() {
        UUID id = UUID.fromString(publish(Map.of()));
        for (String change : List.of(
                "pool = pool || 'inspector X-1' || chr(10)",
                "state = 'DRAWN'",
                "visits_until = visits_until + 1",
                "first_secret = 'a'")) {
            assertThrows(PersistenceException.class, () -> update(id, change), change);
        }
        commit(id.toString(), "officer.test", FIRST, 200);
        assertThrows(PersistenceException.class, () -> update(id, "first_commitment = '" + "0".repeat(64) + "'"));
        assertThrows(PersistenceException.class, () -> update(id, "first_secret = '" + SECOND + "'"));
    }

    @Test
    void givesUpWithAReasonForEverybody() {
        String id = publish(Map.of());
        post("officer.test", "/api/v1/draws/" + id + "/abandonment", Map.of("reason", "名录有误"), 200);
        given().get("/api/v1/public/draws/" + id)
                .then()
                .body("state", is("ABANDONED"), "endedReason", is("名录有误"), "result", not(notNullValue()));
        commit(id, "officer.test", FIRST, 409);
    }

    private int standingPairs(String draw, InspectorId inspector, InstitutionId institution) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                                """
                select count(*) from inspection_task t join inspection_task_inspector x on x.task_id = t.id
                where t.cause_id = ? and x.inspector_id = ? and t.institution_id = ? and x.replaced_on is null""",
                                select -> {
                                    select.setObject(1, UUID.fromString(draw));
                                    select.setObject(2, inspector.value());
                                    select.setObject(3, institution.value());
                                },
                                row -> row.getInt(1))
                        .get(0));
    }

    private void update(UUID id, String change) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "update inspection_draw set " + change + " where id = ?", row -> row.setObject(1, id)));
    }

    /** Past the service, as whoever held that draw up. */
    private String committedBy(String heldUp) {
        return "(first_officer, first_commitment, first_committed_at) = (select second_officer, second_commitment, now()"
                + " from inspection_draw where id = '" + heldUp + "')";
    }

    private static String publish(Map<String, Object> more) {
        return as("officer.test")
                .body(body(more))
                .post("/api/v1/draws")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> body(Map<String, Object> more) {
        Instant now = Instant.ofEpochSecond(1_800_000_000);
        Map<String, Object> body = new HashMap<>(Map.of(
                "title",
                "测试抽查 " + now,
                "regionCode",
                "410902",
                "categories",
                List.of("FULLTIME_RETAKE"),
                "visitsFrom",
                "2099-01-01",
                "visitsUntil",
                "2099-02-01",
                "announced",
                true));
        body.putAll(more);
        return body;
    }

    private static void commit(String id, String actor, String secret, int status) {
        post(
                actor,
                "/api/v1/draws/" + id + "/commitments",
                Map.of("commitment", new Secret(secret).commitment()),
                status);
    }

    private static void reveal(String id, String actor, String secret, int status) {
        post(actor, "/api/v1/draws/" + id + "/reveals", Map.of("secret", secret), status);
    }

    private static Published published(JsonPath drawn) {
        return new Published(
                drawn.getString("pool"),
                drawn.getString("poolSha256"),
                drawn.getString("firstCommitment"),
                drawn.getString("secondCommitment"),
                drawn.getString("firstSecret"),
                drawn.getString("secondSecret"),
                drawn.getString("seed"),
                drawn.getString("result"));
    }

    private static Published changed(Published p) {
        return new Published(
                p.pool().replace("each 2", "each 3"),
                p.poolSha256(),
                p.firstCommitment(),
                p.secondCommitment(),
                p.firstSecret(),
                p.secondSecret(),
                p.seed(),
                p.result());
    }
}
