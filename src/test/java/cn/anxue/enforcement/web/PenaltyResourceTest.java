package cn.anxue.enforcement.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The whole track through the API. */
@QuarkusTest
class PenaltyResourceTest {
    private static final String TERMS = """
            {"basis": "DISGUISED_SUBJECTS", "article": "教育部令第53号第十八条", "severity": "SERIOUS", "facts": "以思维课名义开展数学培训",
             "reasons": "经责令改正仍继续", "sanctions": [{"kind": "WARNING"},
             {"kind": "FINE", "amount": {"amount": "%s", "currency": "CNY"}}],
             "correction": "立即停止学科类培训，退还所收费用"}
            """;

    @Inject
    Today today;

    @Test
    void runsThroughTheApiAlone() {
        String id = file();
        Call call = new Call(id);
        call.post("papers", words("kind", "SCENE_RECORD", "title", "现场检查笔录", "madeOn", day()))
                .then()
                .statusCode(200);
        call.post("investigation", """
                {"officers": [{"name": "示例甲", "certificate": "示例证1"}, {"name": "示例乙", "certificate": "示例证2"}],
                 "findings": "查明", "collected": {"amount": "1000.00", "currency": "CNY"},
                 "refunded": {"amount": "0.00", "currency": "CNY"}}""").then().statusCode(200).body("findings.gains.amount", equalTo("1000.00"));
        call.post("pre-notice", TERMS.formatted("50000.01"))
                .then()
                .statusCode(422)
                .body("errors[0].detail", matchesPattern(".*50000\\.00.*"));
        call.post("pre-notice", TERMS.formatted("20000.00"))
                .then()
                .statusCode(200)
                .body("preNotices[0].number", matchesPattern(".+罚告〔2[0-9]{3}〕[0-9]+号"));
        call.post("services", service("PRE_NOTICE"))
                .then()
                .statusCode(200)
                .body("clocks.kind", hasItem("HEARING_REQUEST"));
        call.post("statements", words("kind", "WAIVER", "title", "放弃听证声明", "madeOn", day()))
                .then()
                .statusCode(200);
        call.post("decision", decision()).then().statusCode(200).body("decisions[0].stage", equalTo("PROPOSED"));
        approve(id);
        call.get().then().body("state", equalTo("DECIDED")).body("clocks.kind", hasItems("SERVICE", "PUBLICATION"));
        carryOut(call);
    }

    private void carryOut(Call call) {
        call.post("services", service("DECISION"))
                .then()
                .statusCode(200)
                .body("dues.total.amount", equalTo("20000.00"))
                .body("clocks.kind", hasItem("PAYMENT"));
        call.post("payments", """
                {"purpose": "FINE", "paidOn": "%s", "amount": {"amount": "20000.00", "currency": "CNY"},
                 "receiptNumber": "示例票据2号"}""".formatted(day())).then().statusCode(200).body("dues.total.amount", equalTo("0.00"));
        call.post("moves", words("move", "PERFORM", "on", day(), "note", "已改正"))
                .then()
                .statusCode(200);
        call.post("publication", words("text", "警告，罚款二万元")).then().statusCode(200);
        call.post("moves", words("move", "CLOSE", "on", day(), "note", "结案"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
    }

    @Test
    void asksForTheVersionThatWasRead() {
        String id = file();
        String body = words("what", "收费账册", "preservedOn", day());
        String path = "/api/v1/penalty-cases/" + id + "/preserved-evidence";

        as("officer.test").body(body).post(path).then().statusCode(428);
        as("officer.test")
                .header("If-Match", "\"99\"")
                .body(body)
                .post(path)
                .then()
                .statusCode(412);
        as("officer.other").body(body).post(path).then().statusCode(404);
        as("auditor.test")
                .header("If-Match", "\"0\"")
                .body(body)
                .post(path)
                .then()
                .statusCode(403);
    }

    @Test
    void listsWhatIsInReach() {
        String id = file();
        String path = "/api/v1/penalty-cases?limit=200&state=CASE_FILED&cause=TIP_OFF&region=410902";

        as("officer.test").get(path).then().statusCode(200).body("items.id", hasItem(id));
        as("officer.other").get(path).then().statusCode(200).body("items.id", not(hasItem(id)));
        as("officer.test")
                .get("/api/v1/penalty-cases/" + id)
                .then()
                .header("ETag", notNullValue())
                .body("clocks", hasSize(2));
    }

    private String file() {
        return as("officer.test")
                .body("""
                {"subject": {"kind": "UNLICENSED", "name": "示例无证工作室%s"}, "causeKind": "TIP_OFF", "causeNumber": "示例举报1",
                 "suspicion": "以思维课名义开展数学培训", "endedOn": "%s", "discoveredOn": "%s", "harm": false}""".formatted(System.nanoTime(), day(), day()))
                .post("/api/v1/penalty-cases")
                .then()
                .statusCode(201)
                .body("number", matchesPattern(".+罚立〔2[0-9]{3}〕[0-9]+号"))
                .extract()
                .path("id");
    }

    private String decision() {
        return "{\"outcome\": \"PENALTY\", \"reasons\": \"事实清楚\", \"terms\": " + TERMS.formatted("20000.00") + "}";
    }

    private String service(String letter) {
        return words("letter", letter, "on", day(), "method", "IN_PERSON", "proof", "示例送达回证1号");
    }

    private static void approve(String id) {
        String approval = as("approver.test")
                .get("/api/v1/approvals?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.subjectId == '" + id + "' }.id");
        as("approver.test")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"decision\": \"APPROVE\", \"reason\": \"同意\"}")
                .post("/api/v1/approvals/" + approval + "/decision")
                .then()
                .statusCode(200);
    }

    private String day() {
        return today.date().toString();
    }

    private static String words(String... pairs) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < pairs.length; i += 2) {
            json.append(i == 0 ? "" : ", ")
                    .append('"')
                    .append(pairs[i])
                    .append("\": \"")
                    .append(pairs[i + 1])
                    .append('"');
        }
        return json.append('}').toString();
    }

    private record Call(String id) {
        Response get() {
            return as("officer.test").get("/api/v1/penalty-cases/" + id);
        }

        Response post(String act, String body) {
            return as("officer.test")
                    .header("If-Match", get().header("ETag"))
                    .body(body)
                    .post("/api/v1/penalty-cases/" + id + "/" + act);
        }
    }

    private static RequestSpecification as(String name) {
        return given().auth().oauth2(Tokens.of(name)).contentType(ContentType.JSON);
    }
}
