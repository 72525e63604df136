package cn.anxue.enforcement.web;

import static io.restassured.RestAssured.given;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static io.restassured.config.MultiPartConfig.multiPartConfig;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.EnforcementFixtures;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.junit.jupiter.api.Test;

/** A notice from the form to the close-out, by pages alone. */
@QuarkusTest
class NoticePagesTest {
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    /** As browsers send names; the client's own default would turn Chinese ones into question marks. */
    private static final RestAssuredConfig AS_BROWSERS_DO = RestAssuredConfig.config()
            .httpClient(httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
            .multiPartConfig(multiPartConfig().defaultCharset("UTF-8"));

    @Inject
    Today today;

    @Test
    void leadsAnOrderFromTheFormToTheCloseOut() {
        InstitutionId institution = InstitutionFixtures.register();
        String own = Tokens.ofInstitution(institution.value());
        String page = issued(institution);
        as(officer()).get(page).then().statusCode(200).body(allOf(containsString("整改通知书"), containsString("已发文")));
        as(Tokens.of("officer.other")).get(page).then().statusCode(404);

        act(
                officer(),
                page,
                "serve",
                Map.of("method", "IN_PERSON", "day", today.date().toString(), "recipient", "示例负责人"));
        as(own).get(page).then().statusCode(200).body(containsString("签收"));
        act(own, page, "acknowledge", Map.of());
        act(own, page, "report", Map.of("n", "1", "text", "已公示"));
        as(officer()).get(page).then().body(containsString("待复核"));
        act(approver(), page, "close-out", Map.of("n", "1", "method", "ON_SITE", "text", "已现场复核"));
        as(officer()).get(page).then().body(allOf(containsString("已销号"), containsString("已办结")));
    }

    @Test
    void showsARefusedFormAgainWithTheSentence() {
        String page = issued(InstitutionFixtures.register());

        multipart(officer(), Map.of("method", "ELECTRONIC", "day", today.date().toString(), "recipient", "示例负责人"))
                .post(page + "/acts/serve")
                .then()
                .statusCode(422)
                .body(containsString("电子送达须经受送达人同意"));
        multipart(officer(), Map.of("n", "1"))
                .post(page + "/acts/accept")
                .then()
                .statusCode(400);
    }

    @Test
    void keepsTheFileThatCameWithAForm() {
        String page = issued(InstitutionFixtures.register());

        as(officer())
                .config(AS_BROWSERS_DO)
                .redirects()
                .follow(false)
                .multiPart("method", "IN_PERSON")
                .multiPart("day", today.date().toString())
                .multiPart("recipient", "示例负责人")
                .multiPart("file", "回证.pdf", PDF, "application/pdf")
                .multiPart("once", "k.txt", new byte[0], "text/plain")
                .post(page + "/acts/serve")
                .then()
                .statusCode(303);
        as(officer()).get(page).then().body(containsString("回证.pdf"));
    }

    @Test
    void printsALetterWhoseCodeLeadsToThePublicRecord() {
        InstitutionId institution = InstitutionFixtures.register();
        String page = issued(institution);
        String id = page.substring(page.lastIndexOf('/') + 1);

        as(officer())
                .get(page + "/letter")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("class=\"letter\""),
                        containsString("监改〔"),
                        containsString("/notices/" + id),
                        containsString("附件：问题清单")));
        given().get("/notices/" + id).then().statusCode(200).body(containsString("有效"));
        act(officer(), page, "withdraw", Map.of("text", "依据有误"));
        given().get("/notices/" + id).then().body(allOf(containsString("此文书已撤销"), containsString("依据有误")));
        String name = name(institution);
        given().get("/notices/" + id).then().body(containsString(name));
        act(officer(), page, "take-down", Map.of("n", "1"));
        given().get("/notices/" + id)
                .then()
                .statusCode(200)
                .body(allOf(containsString("已依法撤下"), not(containsString(name))));
    }

    @Test
    void namesNobodyOnTheRecordOfALetter() {
        String id = as(officer())
                .contentType(ContentType.JSON)
                .body("{\"subject\": {\"kind\": \"PERSON\", \"name\": \"示例人甲\"}, \"kind\": \"WARNING_LETTER\","
                        + " \"basis\": \"示例依据\"}")
                .post("/api/v1/notices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        given().get("/notices/" + id)
                .then()
                .statusCode(200)
                .body(allOf(containsString("监管警示函"), not(containsString("示例人甲")), not(containsString("示某"))));
        as(officer()).get("/console/notices/" + id + "/letter").then().body(containsString("示例人甲"));
        as(Tokens.of("auditor.test"))
                .get("/console/notices/" + id + "/letter")
                .then()
                .body(allOf(containsString("示某"), not(containsString("示例人甲"))));
    }

    @Test
    void filtersByTheAddressOfThePage() {
        String page = issued(InstitutionFixtures.register());

        as(officer())
                .get("/console/notices?kind=RECTIFICATION_ORDER&step=ISSUED")
                .then()
                .body(containsString(page));
        as(officer())
                .get("/console/notices?kind=SUSPENSION")
                .then()
                .statusCode(200)
                .body(not(containsString(page)));
        as(officer()).get("/console/notices?overdue=true&step=ISSUED").then().body(not(containsString(page)));
        as(officer()).get("/console/notices?kind=nonsense").then().statusCode(200);
    }

    @Test
    void putsBeforeThePublicAndConcludesAfterItsDaysAlone() {
        String location = as(officer())
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("title", "示例公示")
                .formParam("text", "拟列入白名单。")
                .formParam("basis", "示例依据")
                .formParam("region", "410902")
                .post("/console/publicities")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String page = location.substring(location.indexOf("/console/"));
        given().get(page.replace("/console", "")).then().statusCode(200).body(containsString("公示中"));
        form(officer(), page + "/object", Map.of("text", "收费未公示")).statusCode(303);
        as(officer()).get(page).then().body(containsString("收费未公示"));
        form(officer(), page + "/conclude", Map.of("text", "无异议"))
                .statusCode(409)
                .body(containsString("期满后方可办结"));
        String api = page.replace("/console", "/api/v1");
        String objection = as(officer()).get(api).then().extract().path("objections[0].id");
        form(approver(), page + "/decision/dismiss", Map.of("one", objection, "text", "已整改"))
                .statusCode(303);
        form(officer(), page + "/withdraw", Map.of("text", "内容有误")).statusCode(303);
        form(officer(), page + "/object", Map.of("text", "再提")).statusCode(409);
        given().get(page.replace("/console", "")).then().body(containsString("已撤回"));
    }

    private static ValidatableResponse form(String token, String path, Map<String, String> fields) {
        return as(token)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(fields)
                .post(path)
                .then();
    }

    private String issued(InstitutionId institution) {
        as(officer())
                .queryParam("q", value(institution, "uscc"))
                .get("/console/notices/new")
                .then()
                .statusCode(200)
                .body(containsString(institution.toString()));
        as(officer())
                .get("/console/notices/new?institution=" + institution)
                .then()
                .statusCode(200)
                .body(containsString(name(institution)));
        String key = UUID.randomUUID().toString();
        String location = sent(institution, key);
        assertEquals(location, sent(institution, key), "a double click issues one notice");
        return location.substring(location.indexOf("/console/"));
    }

    private static String sent(InstitutionId institution, String key) {
        return as(officer())
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("once", key)
                .formParam("institution", institution.toString())
                .formParam("kind", "RECTIFICATION_ORDER")
                .formParam("basis", "示例依据")
                .formParam("problem", "未公示收费标准", "")
                .formParam("category", "FEES", "OTHER")
                .formParam("measure", "公示", "")
                .formParam("responsible", "示例人", "")
                .formParam("dueOn", EnforcementFixtures.LATER, "")
                .post("/console/notices/new")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
    }

    private static String name(InstitutionId institution) {
        return value(institution, "name");
    }

    private static String value(InstitutionId institution, String field) {
        return as(officer())
                .get("/api/v1/institutions/" + institution)
                .then()
                .extract()
                .path(field);
    }

    private static void act(String token, String page, String act, Map<String, String> fields) {
        ValidatableResponse answer =
                multipart(token, fields).post(page + "/acts/" + act).then();
        assertEquals(
                303,
                answer.extract().statusCode(),
                () -> act + ": " + answer.extract().asString());
    }

    private static RequestSpecification multipart(String token, Map<String, String> fields) {
        RequestSpecification request =
                as(token).redirects().follow(false).multiPart("note", "", "text/plain; charset=utf-8");
        fields.forEach((name, value) -> request.multiPart(name, value, "text/plain; charset=utf-8"));
        return request;
    }

    private static String officer() {
        return Tokens.of("officer.test");
    }

    private static String approver() {
        return Tokens.of("approver.test");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
