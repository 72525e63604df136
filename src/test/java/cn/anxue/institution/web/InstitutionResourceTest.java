package cn.anxue.institution.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.Tokens;
import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Decision;
import cn.anxue.institution.InstitutionFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InstitutionResourceTest {
    private static final String PATH = "/api/v1/institutions";

    @Inject
    ApprovalService approvals;

    @Test
    void registersAndAnswersWhatWasTold() {
        var body = InstitutionFixtures.body();
        body.put("brandName", "小星星");
        body.put("formerNames", List.of("旧名培训中心"));
        String location = as("officer.test")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .body("state", equalTo("REGISTERED"))
                .extract()
                .header("Location");

        as("auditor.test")
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("uscc", equalTo(body.get("uscc")))
                .body("licence.expiresOn", equalTo("2099-01-01"))
                .body("scale.students", equalTo(120))
                .body("formerNames", contains("旧名培训中心"))
                .body("bars", hasSize(0))
                .body("contactPhone", endsWith("0001"))
                .body("contactPhone", not(containsString("0393")))
                .body("competentAuthority.name", containsString("教育"));
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        var body = InstitutionFixtures.body();
        body.put("uscc", "91350100M000100Y4Z");
        body.put("regionCode", "999999");
        body.put("category", "MAGIC");
        body.remove("name");
        body.put("contactPhone", "12");
        body.put("licence", Map.of("number", "1", "issuedOn", "2024-02-30", "expiresOn", "2025-01-01"));
        body.put("scale", Map.of("students", -1, "premisesSquareMetres", 1, "teachingPoints", 1));

        as("officer.test")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/uscc",
                                "/regionCode",
                                "/category",
                                "/name",
                                "/contactPhone",
                                "/licence/issuedOn",
                                "/scale/students"))
                .body("errors.code", hasItem("USCC_CHECK_DIGIT"))
                .body("errors.code", hasItem("REGION_UNKNOWN"));
    }

    @Test
    void refusesACodeThatIsTaken() {
        var body = InstitutionFixtures.body();
        as("officer.test").body(body).post(PATH).then().statusCode(201);
        as("officer.test")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(409)
                .body("code", equalTo("USCC_TAKEN"))
                .body("errors[0].pointer", equalTo("/uscc"));
    }

    @Test
    void letsOnlyOfficersOfThePlaceRegister() {
        as("officer.other").body(InstitutionFixtures.body()).post(PATH).then().statusCode(403);
        as("auditor.test").body(InstitutionFixtures.body()).post(PATH).then().statusCode(403);
        given().contentType(ContentType.JSON)
                .body(InstitutionFixtures.body())
                .post(PATH)
                .then()
                .statusCode(401);
    }

    @Test
    void hidesWhatLiesInAnotherDistrict() {
        var id = InstitutionFixtures.register();
        as("officer.other").get(PATH + "/" + id).then().statusCode(404);
        as("officer.other")
                .header("If-Match", "\"0\"")
                .body(InstitutionFixtures.body())
                .put(PATH + "/" + id)
                .then()
                .statusCode(404);
        as("officer.other")
                .body(Map.of("move", "MARK_MISSING", "on", "2026-01-01", "decision", "1"))
                .post(PATH + "/" + id + "/moves")
                .then()
                .statusCode(404);
        as("officer.test").get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void letsAnInstitutionSeeItselfAlone() {
        var own = InstitutionFixtures.register();
        var stranger = InstitutionFixtures.register();
        var token = Tokens.ofInstitution(own.value());
        given().auth()
                .oauth2(token)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", contains(own.toString()))
                .body("next", nullValue());
        given().auth().oauth2(token).get(PATH + "/" + own).then().statusCode(200);
        given().auth().oauth2(token).get(PATH + "/" + stranger).then().statusCode(404);
    }

    @Test
    void changesUnderTheVersionThatWasRead() {
        var id = InstitutionFixtures.register();
        var body = InstitutionFixtures.body();
        body.remove("uscc");
        body.put("name", "改名后的培训中心");
        var path = PATH + "/" + id;
        as("officer.test").body(body).put(path).then().statusCode(428);
        as("officer.test")
                .header("If-Match", "\"7\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(412);
        as("officer.test")
                .header("If-Match", "\"0\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("name", equalTo("改名后的培训中心"))
                .body("formerNames", contains("测试培训中心"));
        as("officer.test").get(path + "/history").then().statusCode(200).body("items.what", hasItem("RENAMED"));

        body.put("uscc", InstitutionFixtures.uscc().value());
        as("officer.test")
                .header("If-Match", "\"1\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("USCC_FIXED"));
    }

    @Test
    void letsExactlyOneOfTwoWritersThrough() throws Exception {
        var id = InstitutionFixtures.register();
        var counts = answers(i -> {
            var body = InstitutionFixtures.body();
            body.remove("uscc");
            body.put("address", "新址" + i + "号");
            return as("officer.test")
                    .header("If-Match", "\"0\"")
                    .body(body)
                    .put(PATH + "/" + id)
                    .statusCode();
        });
        assertEquals(Map.of(200, 1, 412, 1), counts);
    }

    @Test
    void registersACodeOnceAlsoWhenTwoAskTogether() throws Exception {
        var body = InstitutionFixtures.body();
        var counts = answers(i -> as("officer.test").body(body).post(PATH).statusCode());
        assertEquals(Map.of(201, 1, 409, 1), counts);
    }

    @Test
    void pagesThroughWhatItFinds() {
        var word = "翻页" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 3; i++) {
            InstitutionFixtures.register(InstitutionFixtures.registration(word + "第" + i + "中心"));
        }
        var first = as("officer.test")
                .queryParam("q", word)
                .queryParam("region", "410900")
                .queryParam("state", "REGISTERED")
                .queryParam("limit", 2)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract();
        as("officer.test")
                .queryParam("q", word)
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.name", contains(word + "第2中心"))
                .body("next", nullValue());
        as("officer.other").queryParam("q", word).get(PATH).then().body("items", hasSize(0));
        as("officer.test").queryParam("state", "HAPPY").get(PATH).then().statusCode(400);
        as("officer.test").queryParam("region", "999999").get(PATH).then().statusCode(422);
    }

    @Test
    void asksASecondPersonBeforeItRevokes() {
        var id = InstitutionFixtures.active();
        var today = LocalDate.now(cn.anxue.calendar.Today.ZONE).toString();
        String approval = as("officer.test")
                .body(Map.of("move", "REVOKE", "on", today, "decision", "濮华教罚〔2026〕1号"))
                .post(PATH + "/" + id + "/moves")
                .then()
                .statusCode(202)
                .header("Location", containsString("/api/v1/approvals/"))
                .body("state", equalTo("ACTIVE"))
                .extract()
                .path("approvalId");
        approvals.decide(Tokens.caller("approver.test"), ApprovalId.fromString(approval), Decision.APPROVE, "属实");
        as("officer.test").get(PATH + "/" + id).then().body("state", equalTo("REVOKED"));
        as("officer.test")
                .body(Map.of("move", "MARK_MISSING", "on", today, "decision", "2"))
                .post(PATH + "/" + id + "/moves")
                .then()
                .statusCode(409)
                .body("code", equalTo("MOVE_NOT_ALLOWED"));
    }

    /** How often each status came back of two calls made together. */
    private static Map<Integer, Integer> answers(IntFunction<Integer> call) throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int number = i;
            answers.add(pool.submit(() -> {
                start.await();
                return call.apply(number);
            }));
        }
        Tokens.of("officer.test");
        start.countDown();
        var counts = new HashMap<Integer, Integer>();
        for (var answer : answers) {
            counts.merge(answer.get(30, TimeUnit.SECONDS), 1, Integer::sum);
        }
        pool.shutdown();
        return counts;
    }

    private static RequestSpecification as(String name) {
        return given().auth().oauth2(Tokens.of(name)).contentType(ContentType.JSON);
    }
}
