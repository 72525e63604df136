package cn.anxue.reporting.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.anxue.Tokens;
import cn.anxue.identity.Caller;
import cn.anxue.reporting.assessment.AssessmentService;
import cn.anxue.reporting.assessment.AssessmentService.IndicatorDraft;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssessmentResourceTest {
    private static final String RECORD = "/console/notices/" + new UUID(1, 1);

    @Inject
    AssessmentService service;

    @Test
    void deductsNothingFromChengde() {
        get("officer.chengde", "/result?region=130800&year=2023")
                .statusCode(200)
                .body("byRegion", equalTo("130000"))
                .body("result.full", equalTo("100.00"))
                .body("result.deducted", equalTo("0.00"))
                .body("result.score", equalTo("100.00"));
        get("officer.chengde", "?region=130800&year=2023")
                .statusCode(200)
                .body("places.size()", is(12))
                .body("places.deducted", everyItem(equalTo("0.00")));
        get("officer.chengde", "?region=130000&year=2023").statusCode(404);
    }

    @Test
    void deductsByHandWithTheRecordAndKeepsWhatWasPublished() {
        for (int n = 1; n <= 2; n++) {
            service.enter(
                    Caller.SYSTEM,
                    new IndicatorDraft(
                            "410900",
                            2024,
                            n,
                            n == 1 ? "未发生重大负面事件" : "举报按期答复",
                            new BigDecimal(20),
                            n == 1 ? null : "tipoffs.overdue",
                            new BigDecimal(5),
                            "示例办法"));
        }
        String indicator = byHand();

        deduct(indicator, "410902", "5", "媒体曝光", RECORD).statusCode(201);
        deduct(indicator, "410902", "25", "媒体曝光", RECORD).statusCode(422);
        deduct(indicator, "130802", "5", "媒体曝光", RECORD).statusCode(422).body("code", equalTo("NOT_BELOW"));
        deduct(indicator, "410902", "5", "媒体曝光", "http://elsewhere.example/").statusCode(400);
        get("officer.test", "/result?region=410902&year=2024")
                .statusCode(200)
                .body("result.deducted", equalTo("5.00"))
                .body("result.lines[0].causes[0].record", equalTo(RECORD))
                .body("result.number", equalTo(null));

        service.publish(Caller.SYSTEM, "410900", 2024, "濮教通〔2025〕1号");
        get("officer.test", "/result?region=410902&year=2024")
                .body("result.deducted", equalTo("5.00"))
                .body("result.score", equalTo("35.00"))
                .body("result.lines.size()", is(2))
                .body("result.number", equalTo("濮教通〔2025〕1号"));
        deduct(indicator, "410902", "5", "又一次", RECORD).statusCode(409).body("code", equalTo("RESULT_PUBLISHED"));
        get("officer.test", "/result?region=410922&year=2024").statusCode(404);
    }

    @Test
    void printsTheSheet() {
        given().auth()
                .oauth2(Tokens.of("officer.chengde"))
                .get("/console/assessments/notice?region=130800&year=2023")
                .then()
                .statusCode(200)
                .body(containsString("关于2023年度校外培训监管工作考核结果的通报"))
                .body(not(containsString("扣分项</h2>")));
        given().auth()
                .oauth2(Tokens.of("officer.chengde"))
                .get("/console/assessments?region=130800&year=2023")
                .then()
                .statusCode(200)
                .body(containsString("无扣分项"));
    }

    private String byHand() {
        return given().auth()
                .oauth2(Tokens.of("officer.city"))
                .get("/console/assessments?region=410900&year=2024")
                .then()
                .statusCode(200)
                .extract()
                .body()
                .asString()
                .replaceAll("(?s).*name=\"indicator\"><option value=\"([0-9a-f-]{36})\".*", "$1");
    }

    private static ValidatableResponse deduct(
            String indicator, String region, String points, String reason, String record) {
        return given().auth()
                .oauth2(Tokens.of("officer.city"))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "indicatorId", indicator,
                        "regionCode", region,
                        "on", "2024-05-01",
                        "points", points,
                        "reason", reason,
                        "record", record))
                .post("/api/v1/assessments/deductions")
                .then();
    }

    private static ValidatableResponse get(String actor, String address) {
        return given().auth()
                .oauth2(Tokens.of(actor))
                .get("/api/v1/assessments" + address)
                .then();
    }
}
