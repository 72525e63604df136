package cn.anxue.enforcement.web;

import static cn.anxue.enforcement.EnforcementFixtures.LATER;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A notice's whole way through the API alone. */
@QuarkusTest
class NoticeExchangeTest {
    private static final String OFFICER = "officer.test";
    private static final String APPROVER = "approver.test";

    @Inject
    Today today;

    @Test
    void goesFromDraftToClosedAlongEveryStep() {
        InstitutionId institution = InstitutionFixtures.register();
        String id = draft(institution, "INQUIRY_LETTER", "");
        act(OFFICER, id, "issue", "{}").statusCode(409).body("code", equalTo("NOTICE_MOVE_REFUSED"));
        act(OFFICER, id, "legal-check-request", "{}").statusCode(200).body("step", equalTo("LEGAL_CHECK"));
        act(OFFICER, id, "issue", "{}").statusCode(409).body("code", equalTo("NOT_CHECKED"));
        act(APPROVER, id, "legal-check", "{\"passed\": true, \"opinion\": \"合法\"}")
                .statusCode(200);
        act(OFFICER, id, "issue", "{}")
                .statusCode(200)
                .body("number", notNullValue())
                .body("state", equalTo("ISSUED"))
                .body("clocks.serveBy", notNullValue());
        own(institution, id, "answers", "{\"text\": \"说明\"}").statusCode(409);
        act(OFFICER, id, "service", service()).statusCode(200).body("step", equalTo("SERVED"));
        own(institution, id, "answers", "{\"text\": \"收费标准已公示。\"}")
                .statusCode(200)
                .body("step", equalTo("ANSWERED"))
                .body("clocks.acknowledgedOn", equalTo(today.date().toString()));
        act(OFFICER, id, "verdict", "{\"accepted\": true, \"opinion\": \"同意\"}").statusCode(409);
        judgedTwice(institution, id);
    }

    private void judgedTwice(InstitutionId institution, String id) {
        act(OFFICER, id, "review", "{}").statusCode(200);
        act(OFFICER, id, "verdict", "{\"accepted\": false, \"opinion\": \"未附凭证\"}")
                .statusCode(400)
                .body("code", equalTo("NEW_DUE_REQUIRED"));
        act(OFFICER, id, "verdict", "{\"accepted\": false, \"opinion\": \"未附凭证\", \"newDueOn\": \"" + LATER + "\"}")
                .statusCode(200)
                .body("step", equalTo("REJECTED"))
                .body("clocks.answerDueOn", equalTo(LATER));
        own(institution, id, "answers", "{\"text\": \"补交凭证。\"}").statusCode(200);
        act(OFFICER, id, "review", "{}").statusCode(200);
        act(OFFICER, id, "verdict", "{\"accepted\": true, \"opinion\": \"同意\"}")
                .statusCode(200)
                .body("step", equalTo("CLOSED"))
                .body("state", equalTo("CLOSED"));
        as(OFFICER)
                .get("/api/v1/notices/" + id + "/file")
                .then()
                .statusCode(200)
                .body("services", hasSize(1))
                .body("answers", hasSize(2))
                .body("answers[0].verdict", equalTo("REJECTED"))
                .body("answers[1].verdict", equalTo("ACCEPTED"))
                .body("answers[0].recorded", equalTo(false));
    }

    @Test
    void followsAProblemOnItsWayAndReopensItWhereFoundNotDone() {
        InstitutionId institution = InstitutionFixtures.register();
        String id = issue(institution, "RECTIFICATION_ORDER", """
                , "items": [{"problem": "未公示收费标准", "category": "FEES", "measure": "公示", "responsible": "示例人",
                "dueOn": "LATER", "steps": [{"what": "制作公示牌", "dueOn": "LATER"}]}]""".replace("LATER", LATER));
        own(institution, id, "items/1/report", "{\"text\": \"已公示\"}")
                .statusCode(409)
                .body("code", equalTo("NOT_SERVED"));
        act(OFFICER, id, "service", service()).statusCode(200);
        own(institution, id, "items/1/report", "{\"text\": \"已公示\"}")
                .statusCode(409)
                .body("code", equalTo("ITEM_STEPS_OPEN"));
        own(institution, id, "items/1/steps/1/completion", "{}").statusCode(200);
        own(institution, id, "items/1/steps/1/completion", "{}").statusCode(409);
        own(institution, id, "items/1/report", "{\"text\": \"已公示\"}")
                .statusCode(200)
                .body("items[0].state", equalTo("REPORTED"));
        act(OFFICER, id, "items/1/reopening", "{\"evidence\": \"公示不全\", \"newDueOn\": \"" + LATER + "\"}")
                .statusCode(200)
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].dueOn", equalTo(LATER));
        act(APPROVER, id, "items/1/close-out", "{\"evidence\": \"已复核\"}")
                .statusCode(409)
                .body("code", equalTo("ITEM_NOT_REPORTED"));
        reopenedAfterItsCloseOut(institution, id);
    }

    private void reopenedAfterItsCloseOut(InstitutionId institution, String id) {
        own(institution, id, "items/1/report", "{\"text\": \"已全部公示\"}").statusCode(200);
        act(APPROVER, id, "items/1/close-out", "{\"evidence\": \"已复核\", \"method\": \"DOCUMENTS\"}")
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        act(OFFICER, id, "items/1/reopening", "{\"evidence\": \"又未公示\", \"newDueOn\": \"" + LATER + "\"}")
                .statusCode(200)
                .body("state", equalTo("ISSUED"))
                .body("step", equalTo("REJECTED"))
                .body("closedOn", nullValue());
        own(institution, id, "items/1/report", "{\"text\": \"已重新公示\"}").statusCode(200);
        act(APPROVER, id, "items/1/close-out", "{\"evidence\": \"已复核\"}")
                .statusCode(200)
                .body("step", equalTo("CLOSED"));
        as(OFFICER)
                .get("/api/v1/notices/" + id + "/file")
                .then()
                .body("checks.done", equalTo(List.of(false, true, false, true)))
                .body("steps[0].doneOn", equalTo(today.date().toString()));
    }

    @Test
    void withdrawsWhatIsObjectedToRightlyAndTakesItDown() {
        InstitutionId institution = InstitutionFixtures.register();
        String id = issue(institution, "RECTIFICATION_ORDER", """
                , "items": [{"problem": "问题", "category": "OTHER", "measure": "措施", "responsible": "示例人",
                "dueOn": "LATER"}]""".replace("LATER", LATER));
        own(institution, id, "objections", "{\"text\": \"不属实\"}").statusCode(409);
        act(OFFICER, id, "service", service()).statusCode(200);
        own(institution, id, "objections", "{\"text\": \"不属实\"}").statusCode(200);
        own(institution, id, "objections", "{\"text\": \"再提\"}").statusCode(409);
        String objection = as(OFFICER)
                .get("/api/v1/notices/" + id + "/file")
                .then()
                .extract()
                .path("objections[0].id");
        act(APPROVER, id, "objections/" + objection + "/decision", "{\"upheld\": true, \"reason\": \"事实有误\"}")
                .statusCode(200)
                .body("step", equalTo("WITHDRAWN"))
                .body("withdrawalReason", equalTo("事实有误"))
                .body("takeDownBy", notNullValue());
        act(OFFICER, id, "take-down", "{}")
                .statusCode(200)
                .body("takenDownOn", equalTo(today.date().toString()));
        act(OFFICER, id, "take-down", "{}").statusCode(409);
    }

    @Test
    void endsANotificationWithItsReceipt() {
        InstitutionId institution = InstitutionFixtures.register();
        String id = issue(institution, "NOTIFICATION", "");
        act(OFFICER, id, "service", service()).statusCode(200);

        own(institution, id, "acknowledgement", "{}").statusCode(200).body("state", equalTo("CLOSED"));
    }

    private String service() {
        return "{\"method\": \"IN_PERSON\", \"servedOn\": \"" + today.date() + "\", \"recipient\": \"示例负责人\"}";
    }

    private static String draft(InstitutionId institution, String kind, String more) {
        return issue(institution, kind, ", \"draft\": true" + more);
    }

    private static String issue(InstitutionId institution, String kind, String more) {
        return as(OFFICER)
                .body("{\"subject\": {\"kind\": \"INSTITUTION\", \"id\": \"" + institution + "\"}, \"kind\": \"" + kind
                        + "\", \"basis\": \"示例依据\"" + more + "}")
                .post("/api/v1/notices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse act(String actor, String id, String act, String body) {
        return as(actor).body(body).post("/api/v1/notices/" + id + "/" + act).then();
    }

    private static ValidatableResponse own(InstitutionId institution, String id, String act, String body) {
        return given().auth()
                .oauth2(Tokens.ofInstitution(institution.value()))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/notices/" + id + "/" + act)
                .then();
    }

    private static RequestSpecification as(String actor) {
        return given().auth().oauth2(Tokens.of(actor)).contentType(ContentType.JSON);
    }
}
