package cn.anxue.inspection.campaign;

import static cn.anxue.inspection.InspectionFixtures.as;
import static cn.anxue.inspection.InspectionFixtures.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import cn.anxue.Tokens;
import cn.anxue.inspection.InspectionFixtures;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Plans, campaigns and rounds over HTTP. */
@QuarkusTest
class CampaignResourceTest {
    @Test
    void runsACampaignThroughItsPhasesAndCountsWhomItReached() {
        InstitutionId first = InstitutionFixtures.active();
        InstitutionId second = InstitutionFixtures.active();
        String id = open(Map.of());
        String at = "/api/v1/campaigns/" + id;
        Map<String, Object> round = Map.of(
                "title", "第一轮",
                "startsOn", "2026-11-01",
                "endsOn", "2026-11-30",
                "institutions", List.of(first, second));
        post("officer.test", at + "/rounds", round, 409);
        begin(at, "CONCENTRATED", 409);
        begin(at, "SELF_CHECK", 200);
        selfCheck(first, at, 204);
        selfCheck(first, at, 409);
        begin(at, "CONCENTRATED", 200);
        selfCheck(second, at, 409);
        String made = as("officer.test")
                .body(round)
                .post(at + "/rounds")
                .then()
                .statusCode(201)
                .body("targets", is(2), "reached", is(0), "full", is(false), "n", is(1))
                .extract()
                .path("id");
        visit(first, id, made);
        as("officer.test")
                .get("/api/v1/inspection-rounds/" + made + "/institutions")
                .then()
                .body("items[0].institutionId", is(second.toString()), "items[1].reachedOn", notNullValue());
        visit(second, id, made);
        as("officer.test").get(at + "/rounds").then().body("items[0].full", is(true), "items[0].reached", is(2));
        post("officer.test", "/api/v1/inspection-rounds/" + made + "/closing", Map.of(), 200);
        begin(at, "FOLLOW_UP", 200);
        post("officer.test", at + "/closing", Map.of("report", "早了"), 409);
        begin(at, "REPORT", 200);
        post("officer.test", at + "/closing", Map.of("report", "共检查2家，发现问题2个。"), 200);
        as("officer.test").get(at).then().body("state", is("CLOSED"), "selfChecks", is(1));
    }

    @Test
    void takesARoundOverFromPaper() {
        InstitutionId first = InstitutionFixtures.active();
        InstitutionId second = InstitutionFixtures.active();
        String id = open(Map.of());
        begin("/api/v1/campaigns/" + id, "SELF_CHECK", 200);
        begin("/api/v1/campaigns/" + id, "CONCENTRATED", 200);
        Map<String, Object> round = Map.of(
                "title", "第一轮",
                "startsOn", "2025-11-01",
                "endsOn", "2025-11-30",
                "institutions", List.of(first, second));
        String made = as("officer.test")
                .body(round)
                .post("/api/v1/campaigns/" + id + "/rounds")
                .path("id");
        String at = "/api/v1/inspection-rounds/" + made;
        Map<String, Object> papers = Map.of(
                "visitedOn",
                "2025-11-05",
                "signer",
                "PRINCIPAL",
                "inspectors",
                List.of(
                        InspectionFixtures.inspector("inspector.test"),
                        InspectionFixtures.inspector("inspector2.test")),
                "visits",
                List.of(
                        Map.of("institutionId", first, "findings", List.of(InspectionFixtures.finding())),
                        Map.of("institutionId", second)));
        post("officer.test", at + "/paper-visits", papers, 201);
        post("officer.test", at + "/paper-visits", papers, 409);
        as("officer.test").get(at).then().body("full", is(true), "reached", is(2));
        as("officer.test")
                .get("/api/v1/inspection-tasks?round=" + made)
                .then()
                .body("items.state", hasItem("PROBLEMS"), "items.state", hasItem("NO_PROBLEM"));
        as("officer.test").body(Map.of()).post(at + "/publication").then().body("results", is(2));
        as("officer.test").body(Map.of()).post(at + "/publication").then().body("results", is(0));
    }

    @Test
    void opensOnePatrolAQuarter() {
        InstitutionId one = InstitutionFixtures.active();
        int year = ThreadLocalRandom.current().nextInt(2000, 2100);
        Map<String, Object> round = Map.of(
                "title", "季度巡检", "startsOn", year + "-04-01", "endsOn", year + "-06-30", "institutions", List.of(one));
        Map<String, Object> patrol = Map.of("regionCode", "410902", "round", round);
        as("officer.test")
                .body(patrol)
                .post("/api/v1/inspection-rounds")
                .then()
                .statusCode(201)
                .body("quarter", is(2));
        post("officer.test", "/api/v1/inspection-rounds", patrol, 409);
    }

    @Test
    void plansAYearWithASecondPerson() {
        int year = ThreadLocalRandom.current().nextInt(2150, 2200);
        Map<String, Object> draft = plan(year);
        String id = as("officer.test")
                .body(draft)
                .post("/api/v1/inspection-plans")
                .then()
                .statusCode(201)
                .body("state", is("DRAFT"), "items.size()", is(1))
                .extract()
                .path("id");
        String at = "/api/v1/inspection-plans/" + id;
        post("officer.test", "/api/v1/inspection-plans", draft, 409);
        post("officer.test", at + "/publication", Map.of(), 409);
        write(at, draft, 200);
        post("officer.test", at + "/proposal", Map.of(), 200);
        write(at, draft, 409);
        String approval = as("approver.test")
                .get("/api/v1/approvals?state=PROPOSED&limit=200")
                .path("items.find { it.subjectId == '" + id + "' }.id");
        post("approver.test", "/api/v1/approvals/" + approval + "/decision", Map.of("decision", "APPROVE"), 200);
        write(at, draft, 409);
        given().get("/api/v1/public/inspection-plans/" + id).then().statusCode(404);
        post("officer.test", at + "/publication", Map.of(), 200);
        given().get("/api/v1/public/inspection-plans/" + id).then().statusCode(200);
        post("officer.test", at + "/summary", Map.of("summary", "早了"), 409);
        post("officer.test", at + "/start", Map.of(), 200);
        post("officer.test", at + "/summary", Map.of("summary", "已完成"), 200);
        as("officer.test")
                .get("/api/v1/inspection-plans?year=" + year)
                .then()
                .body("items.state", hasItem("SUMMARISED"));
    }

    /** Also while somebody is deciding on it. */
    private static void write(String plan, Map<String, Object> draft, int status) {
        as("officer.test")
                .body(Map.of("items", draft.get("items")))
                .put(plan + "/items")
                .then()
                .statusCode(status);
    }

    private static Map<String, Object> plan(int year) {
        Map<String, Object> item = Map.of(
                "item", "办学行为",
                "object", "全部校外培训机构",
                "kind", "DOUBLE_RANDOM",
                "method", "现场检查",
                "lead", "EDUCATION",
                "level", "县级",
                "startsOn", year + "-03-01",
                "endsOn", year + "-11-30");
        return Map.of(
                "regionCode",
                "410902",
                "department",
                "EDUCATION",
                "year",
                year,
                "title",
                year + "年度检查计划",
                "items",
                List.of(item));
    }

    private static void visit(InstitutionId institution, String campaign, String round) {
        String id = InspectionFixtures.visit(
                institution, Map.of("kind", "SPECIAL", "cause", "CAMPAIGN", "causeId", campaign, "roundId", round));
        String path = InspectionFixtures.path(id);
        post("officer.test", path + "/telling", Map.of("announced", true), 200);
        post("inspector.test", path + "/arrival", Map.of(), 200);
        for (int n = 1; n <= 7; n++) {
            as("inspector.test").body(Map.of("answer", "YES")).put(path + "/answers/" + n);
        }
        post("inspector.test", path + "/record", Map.of(), 200);
        post("inspector.test", path + "/signatures", Map.of(), 200);
        post("inspector2.test", path + "/signatures", Map.of(), 200);
        post("inspector2.test", path + "/institution-signature", Map.of("signer", "STAFF"), 200);
    }

    private static void selfCheck(InstitutionId institution, String at, int status) {
        given().auth()
                .oauth2(Tokens.ofInstitution(institution.value()))
                .contentType(ContentType.JSON)
                .body(Map.of("result", "自查无问题"))
                .post(at + "/self-checks")
                .then()
                .statusCode(status);
    }

    private static void begin(String at, String phase, int status) {
        post("officer.test", at + "/phases", Map.of("phase", phase), status);
    }

    static String open(Map<String, Object> more) {
        Map<String, Object> span = Map.of("startsOn", "2026-11-01", "endsOn", "2026-11-30");
        Map<String, Object> body = new HashMap<>(Map.of(
                "regionCode", "410902",
                "title", "预收费专项整治",
                "basis", "豫教函〔2026〕1号",
                "lead", "EDUCATION",
                "joining", List.of("MARKET_SUPERVISION", "PUBLIC_SECURITY"),
                "phases", List.of(span, span, span, span)));
        body.putAll(more);
        return as("officer.test")
                .body(body)
                .post("/api/v1/campaigns")
                .then()
                .statusCode(201)
                .body("state", is("PREPARED"), "joiningNames.size()", is(2))
                .extract()
                .path("id");
    }
}
