package cn.anxue.reporting.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.institution.InstitutionFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A small year, played by people who have the API and nothing else; the report counts it. */
@QuarkusTest
class YearPlayedTest {
    private static final String REGION = "410902";
    private static final LocalDate TODAY = LocalDate.now(Today.ZONE);
    private static final List<String> INSPECTORS = List.of("inspector71.test", "inspector72.test");

    @Test
    void comesOutAsFigures() {
        JsonPath before = report();
        List<String> institutions = List.of(register(), register());
        String title = "专项" + UUID.randomUUID();
        String campaign = campaign(title);
        String round = round(campaign, title, institutions);
        List<String> tasks = plan(campaign, round, institutions);
        visit(tasks.get(0), true);
        visit(tasks.get(1), false);
        act("officer.test", "/inspection-rounds/" + round + "/closing", Map.of());
        phases(campaign, "FOLLOW_UP", "REPORT");
        act("officer.test", "/campaigns/" + campaign + "/closing", Map.of("report", "问题均已整改。"));
        order(institutions.get(0));
        close();
        blacklist();
        tipOff(institutions.get(0));

        JsonPath after = report();
        for (Map.Entry<String, Integer> figure : expected().entrySet()) {
            assertEquals(
                    figure.getValue(), after.getInt(figure.getKey()) - before.getInt(figure.getKey()), figure.getKey());
        }
        String own = "watching.rounds.find { it.title == '" + title + "' }.";
        assertEquals(2, after.getInt(own + "institutions"));
        assertEquals(2, after.getInt(own + "reached"));
        assertEquals("100.00", after.getString(own + "coveragePercent"));
        assertEquals(true, after.getBoolean(own + "complete"));
    }

    private static Map<String, Integer> expected() {
        Map<String, Integer> expected = new HashMap<>();
        expected.put("institutions.count", 2);
        expected.put("notices.issued.RECTIFICATION_ORDER", 1);
        expected.put("notices.issued.CLOSURE_NOTICE", 1);
        expected.put("lists.blacklisted", 1);
        expected.put("watching.campaigns.opened", 1);
        expected.put("watching.campaigns.closed", 1);
        expected.put("watching.checks.visits", 2);
        expected.put("watching.checks.institutions", 2);
        expected.put("watching.checks.withProblems", 1);
        expected.put("watching.checks.findings", 1);
        expected.put("watching.closeOut.items", 1);
        expected.put("watching.closeOut.closed", 1);
        expected.put("watching.closeOut.closedInTime", 1);
        expected.put("watching.tipOffs.received", 1);
        expected.put("watching.tipOffs.nothingFound", 1);
        expected.put("watching.tipOffs.replied", 1);
        expected.put("watching.tipOffs.actions.NONE", 1);
        return expected;
    }

    private static JsonPath report() {
        return as("officer.test")
                .get("/api/v1/reports/standing?region=" + REGION)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** An institution at work; what makes it one (agreement and deposit) is another test's. */
    private static String register() {
        return InstitutionFixtures.active().value().toString();
    }

    private static String campaign(String title) {
        Map<String, Object> span = Map.of("startsOn", day(0), "endsOn", day(9));
        String id = made(
                "/campaigns",
                Map.of(
                        "regionCode",
                        REGION,
                        "title",
                        title,
                        "basis",
                        "年度检查计划",
                        "lead",
                        "EDUCATION",
                        "joining",
                        List.of("MARKET_SUPERVISION"),
                        "phases",
                        List.of(span, span, span, span)));
        phases(id, "SELF_CHECK", "CONCENTRATED");
        return id;
    }

    private static void phases(String campaign, String... phases) {
        for (String phase : phases) {
            act("officer.test", "/campaigns/" + campaign + "/phases", Map.of("phase", phase));
        }
    }

    private static String round(String campaign, String title, List<String> institutions) {
        return made(
                "/campaigns/" + campaign + "/rounds",
                Map.of("title", title, "startsOn", day(0), "endsOn", day(5), "institutions", institutions));
    }

    private static List<String> plan(String campaign, String round, List<String> institutions) {
        List<String> inspectors =
                INSPECTORS.stream().map(YearPlayedTest::inspector).toList();
        Map<String, Object> visits = Map.of(
                "kind",
                "SPECIAL",
                "cause",
                "CAMPAIGN",
                "causeId",
                campaign,
                "roundId",
                round,
                "plannedOn",
                day(0),
                "inspectors",
                inspectors,
                "institutions",
                institutions);
        return as("officer.test")
                .body(visits)
                .post("/api/v1/inspection-tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("ids");
    }

    private static String inspector(String name) {
        Tokens.of(name);
        return made(
                "/inspectors",
                Map.of(
                        "actorName",
                        name,
                        "workNumber",
                        "Y" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT),
                        "department",
                        "EDUCATION",
                        "regionCode",
                        REGION,
                        "categories",
                        List.of()));
    }

    private static void visit(String task, boolean problem) {
        String path = "/inspection-tasks/" + task;
        String first = INSPECTORS.get(0);
        act("officer.test", path + "/telling", Map.of("announced", false));
        act(first, path + "/arrival", Map.of());
        int questions = as("officer.test")
                .get("/api/v1" + path)
                .jsonPath()
                .getList("sheet.questions")
                .size();
        Map<String, Object> found =
                Map.of("problem", "收费未公示", "category", "FEES", "basis", "《示例办法》第一条", "severity", "ORDINARY");
        for (int n = 1; n <= questions; n++) {
            Map<String, Object> answer =
                    problem && n == 1 ? Map.of("answer", "NO", "finding", found) : Map.of("answer", "YES");
            as(first)
                    .body(answer)
                    .put("/api/v1" + path + "/answers/" + n)
                    .then()
                    .statusCode(200);
        }
        act(first, path + "/record", Map.of());
        INSPECTORS.forEach(inspector -> act(inspector, path + "/signatures", Map.of()));
        act(first, path + "/institution-signature", Map.of("signer", "PRINCIPAL"));
        act("officer.test", path + "/conclusion", Map.of());
        act("officer.test", path + "/publication", Map.of());
    }

    private static void order(String institution) {
        Map<String, Object> item = Map.of(
                "problem", "收费未公示", "category", "FEES", "measure", "公示收费标准", "responsible", "负责人", "dueOn", day(10));
        Map<String, Object> subject = Map.of("kind", "INSTITUTION", "id", institution);
        String basis = "《民办教育促进法》第六十二条";
        String id = made(
                "/notices",
                Map.of("subject", subject, "kind", "RECTIFICATION_ORDER", "basis", basis, "items", List.of(item)));
        Map<String, Object> served = Map.of("method", "IN_PERSON", "servedOn", day(0), "recipient", "负责人");
        act("officer.test", "/notices/" + id + "/service", served);
        act("officer.test", "/notices/" + id + "/items/1/report", Map.of("text", "已公示收费标准"));
        act("approver.test", "/notices/" + id + "/items/1/close-out", Map.of("evidence", "已现场复核"));
    }

    private static void close() {
        Map<String, Object> unlicensed =
                Map.of("kind", "UNLICENSED", "name", "无证点" + UUID.randomUUID(), "address", "测试路2号");
        approve(made(
                "/notices",
                Map.of(
                        "subject",
                        unlicensed,
                        "kind",
                        "CLOSURE_NOTICE",
                        "basis",
                        "《民办教育促进法》第六十四条",
                        "items",
                        List.of())));
    }

    private static void blacklist() {
        Map<String, Object> unlicensed =
                Map.of("kind", "UNLICENSED", "name", "无证点" + UUID.randomUUID(), "address", "测试路3号");
        Map<String, Object> heard = Map.of("outcome", "WAIVED", "on", day(0));
        approve(made(
                "/lists/black/entries",
                Map.of("subject", unlicensed, "basis", "《校外培训行政处罚暂行办法》", "from", day(0), "hearing", heard)));
    }

    /** By whoever looks through what waits for him. */
    private static void approve(String subject) {
        String approval = as("approver.test")
                .get("/api/v1/approvals?state=PROPOSED&limit=200")
                .path("items.find { it.subjectId == '" + subject + "' }.id");
        as("approver.test")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("decision", "APPROVE", "reason", "同意"))
                .post("/api/v1/approvals/" + approval + "/decision")
                .then()
                .statusCode(200)
                .body("state", is("APPROVED"));
    }

    private static void tipOff(String institution) {
        String uscc =
                as("officer.test").get("/api/v1/institutions/" + institution).path("uscc");
        String code = given().multiPart("kind", "PAY_ELSEWHERE")
                .multiPart("institution", uscc)
                .multiPart("text", "paid to another account")
                .post("/api/v1/public/tip-offs")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        String id = as("officer.test").get("/api/v1/tip-offs?q=" + code).path("items[0].id");
        String moves = "/tip-offs/" + id + "/moves";
        act("officer.test", moves, Map.of("to", "SCREENED"));
        act("officer.test", moves, Map.of("to", "ACCEPTED"));
        act("officer.test", moves, Map.of("to", "ASSIGNED", "officer", "officer.test"));
        act("officer.test", moves, Map.of("to", "CHECKED", "words", "已到现场核查"));
        act("officer.test", moves, Map.of("to", "NOT_FOUND"));
        act("officer.test", moves, Map.of("to", "ACTION_LINKED", "action", "NONE"));
        act("officer.test", moves, Map.of("to", "REPLIED", "words", "未发现所述问题。"));
    }

    private static void act(String actor, String path, Map<String, Object> body) {
        as(actor).body(body).post("/api/v1" + path).then().statusCode(200);
    }

    private static String made(String path, Map<String, Object> body) {
        return as("officer.test")
                .body(body)
                .post("/api/v1" + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String day(int ahead) {
        return TODAY.plusDays(ahead).toString();
    }

    private static RequestSpecification as(String actor) {
        return given().auth().oauth2(Tokens.of(actor)).contentType(ContentType.JSON);
    }
}
