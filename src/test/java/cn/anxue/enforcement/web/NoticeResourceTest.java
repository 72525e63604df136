package cn.anxue.enforcement.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.anxue.Tokens;
import cn.anxue.enforcement.EnforcementFixtures;
import cn.anxue.enforcement.notice.NoticeId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoticeResourceTest {
    private static final String ORDER = """
            {"subject": {"kind": "UNLICENSED", "name": "示例无证工作室", "address": "示例路3号"},
             "kind": "%s", "basis": "示例依据第一条",
             "items": [{"problem": "未取得许可", "category": "LICENCE", "measure": "停止办学", "responsible": "示例人",
                        "dueOn": "LATER"}]}
            """.replace("LATER", EnforcementFixtures.LATER);

    @Test
    void issuesAndShowsANotice() {
        String id = issue("RECTIFICATION_ORDER");

        as("officer.test")
                .get("/api/v1/notices/" + id)
                .then()
                .statusCode(200)
                .body("number", matchesPattern(".+监改〔2[0-9]{3}〕[0-9]+号"))
                .body("state", equalTo("ISSUED"))
                .body("subject.name", equalTo("示例无证工作室"))
                .body("regionCode", equalTo("410902"))
                .body("items[0].n", equalTo(1))
                .body("items[0].state", equalTo("OPEN"));
        as("officer.test")
                .get("/api/v1/notices?kind=RECTIFICATION_ORDER&state=ISSUED&region=410902&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        as("officer.other")
                .get("/api/v1/notices?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
        as("officer.other").get("/api/v1/notices/" + id).then().statusCode(404);
    }

    @Test
    void onlyProposesAClosure() {
        as("officer.test")
                .body(ORDER.formatted("CLOSURE_NOTICE"))
                .post("/api/v1/notices")
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("state", equalTo("PROPOSED"))
                .body("number", nullValue());
    }

    @Test
    void closesAnItemByAnotherPersonAlone() {
        String id = issue("RECTIFICATION_ORDER");
        String path = "/api/v1/notices/" + id + "/items/1/close-out";

        as("officer.test").body("{\"evidence\": \"已现场复核\"}").post(path).then().statusCode(403);
        as("approver.test").body("{\"evidence\": \"已现场复核\"}").post(path).then().statusCode(409);
        EnforcementFixtures.putRight(Tokens.caller("officer.test"), new NoticeId(UUID.fromString(id)));
        as("approver.test")
                .body("{\"evidence\": \"已现场复核\"}")
                .post(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("items[0].state", equalTo("CLOSED"));
        as("approver.test").body("{\"evidence\": \"再次\"}").post(path).then().statusCode(409);
    }

    @Test
    void withdrawsANoticeWithItsReason() {
        String id = issue("WARNING_LETTER");

        as("officer.test")
                .body("{\"reason\": \"依据有误\"}")
                .post("/api/v1/notices/" + id + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawalReason", equalTo("依据有误"));
    }

    @Test
    void refusesOthersThanOfficersAndBadInput() {
        as("approver.test")
                .body(ORDER.formatted("WARNING_LETTER"))
                .post("/api/v1/notices")
                .then()
                .statusCode(403);
        given().contentType(ContentType.JSON)
                .body(ORDER.formatted("WARNING_LETTER"))
                .post("/api/v1/notices")
                .then()
                .statusCode(401);
        as("officer.test")
                .body("{\"subject\": {\"kind\": \"PERSON\"}, \"kind\": \"WARNING_LETTER\", \"basis\": \"示例\"}")
                .post("/api/v1/notices")
                .then()
                .statusCode(400)
                .body("code", equalTo("SUBJECT_NAME_REQUIRED"));
        as("officer.test")
                .body("{\"subject\": {\"kind\": \"PERSON\", \"name\": \"示例人\"}, \"kind\": \"RECTIFICATION_ORDER\","
                        + " \"basis\": \"示例\"}")
                .post("/api/v1/notices")
                .then()
                .statusCode(400)
                .body("code", equalTo("ITEMS_REQUIRED"));
        as("officer.test")
                .body("{\"subject\": {\"kind\": \"PERSON\", \"name\": \"示例人\"}, \"kind\": \"FINE\", \"basis\": \"示例\"}")
                .post("/api/v1/notices")
                .then()
                .statusCode(400);
    }

    private static String issue(String kind) {
        return as("officer.test")
                .body(ORDER.formatted(kind))
                .post("/api/v1/notices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification as(String actor) {
        return given().auth().oauth2(Tokens.of(actor)).contentType(ContentType.JSON);
    }
}
