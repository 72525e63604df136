package cn.anxue.institution.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The registry and the file of an institution as an officer reads them. */
@QuarkusTest
class InstitutionPagesTest {
    @Inject
    InstitutionRegister register;

    @Test
    void narrowsTheRegistryByTheAddress() {
        InstitutionId id = InstitutionFixtures.active();
        String uscc = register.view(id).uscc().value();

        as("officer.test")
                .get("/console/institutions?q=" + uscc
                        + "&state=ACTIVE&deposit=SHORT&standing=DEPOSIT_SHORT&region=410902")
                .then()
                .statusCode(200)
                .body(containsString("/console/institutions/" + id));
        for (String other : new String[] {"state=MISSING", "deposit=MET", "category=SPORTS", "standing=BLACKLISTED"}) {
            as("officer.test")
                    .get("/console/institutions?q=" + uscc + "&" + other)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("/console/institutions/" + id)));
        }
        as("officer.other")
                .get("/console/institutions?q=" + uscc)
                .then()
                .statusCode(200)
                .body(not(containsString("/console/institutions/" + id)));
    }

    @Test
    void turnsPages() {
        for (int i = 0; i < 51; i++) {
            InstitutionFixtures.register();
        }
        String first = as("officer.test")
                .get("/console/institutions?region=410902&category=ARTS")
                .asString();
        String next = first.replaceAll("(?s).*href=\"(/console/institutions\\?[^\"]*after=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertTrue(next.contains("region=410902&category=ARTS&after="), next);

        as("officer.test").urlEncodingEnabled(false).get(next).then().statusCode(200);
    }

    @Test
    void showsTheWholeFile() {
        InstitutionId id = InstitutionFixtures.active();

        as("officer.test")
                .get("/console/institutions/" + id)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("风险保证金"),
                        containsString("监管协议"),
                        containsString("预警"),
                        containsString("institution.registered"),
                        containsString("id=\"move\"")));
        as("auditor.test")
                .get("/console/institutions/" + id)
                .then()
                .statusCode(200)
                .body(allOf(containsString("****"), not(containsString("id=\"move\""))));
        given().auth()
                .oauth2(Tokens.ofInstitution(id.value()))
                .get("/console/institutions/" + id)
                .then()
                .statusCode(200)
                .body(allOf(not(containsString("预警")), not(containsString("institution.registered"))));
        as("officer.other").get("/console/institutions/" + id).then().statusCode(404);
    }

    @Test
    void registersByForm() {
        Map<String, Object> form = new HashMap<>(InstitutionFixtures.body());
        form.remove("licence");
        form.remove("scale");
        form.putAll(Map.of("students", "many", "premisesSquareMetres", "300", "teachingPoints", "1"));

        form(form, "/console/institutions")
                .then()
                .statusCode(400)
                .body(containsString("value=\"many\""), containsString("role=\"alert\""));
        form.put("students", "80");
        String location = form(form, "/console/institutions")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        as("officer.test").get(location).then().statusCode(200).body(containsString("测试培训中心"));
    }

    @Test
    void movesAtOnceOrAsksASecondPerson() {
        InstitutionId id = InstitutionFixtures.active();
        String moves = "/console/institutions/" + id + "/moves";

        form(Map.of("move", "SUSPEND_ENROLMENT", "on", "", "decision", "测试〔2026〕1号"), moves)
                .then()
                .statusCode(400)
                .body(containsString("value=\"测试〔2026〕1号\""));
        form(move("SUSPEND_ENROLMENT"), moves).then().statusCode(303);
        String approval =
                form(move("RESUME"), moves).then().statusCode(303).extract().header("Location");
        assertTrue(approval.contains("/console/approvals/"), approval);

        as("approver.test")
                .get(approval)
                .then()
                .statusCode(200)
                .body(allOf(containsString("恢复办学"), containsString("机构状态变更"), containsString("同意")));
        as("approver.test")
                .get("/console/approvals")
                .then()
                .statusCode(200)
                .body(containsString("/console/approvals/"));
        decide(approval, Map.of("decision", "REFUSE", "reason", " "))
                .then()
                .statusCode(400)
                .body(containsString("role=\"alert\""));
        decide(approval, Map.of("decision", "APPROVE", "reason", "同意")).then().statusCode(303);
        as("officer.test").get("/console/institutions/" + id).then().body(containsString("恢复办学"));
    }

    private static Map<String, Object> move(String move) {
        String today = LocalDate.now(Today.ZONE).toString();
        return Map.of("move", move, "on", today, "decision", "测试〔2026〕1号");
    }

    private static Response decide(String approval, Map<String, Object> form) {
        return send("approver.test", form, approval + "/decision");
    }

    private static Response form(Map<String, Object> form, String path) {
        return send("officer.test", form, path);
    }

    private static Response send(String name, Map<String, Object> form, String path) {
        return as(name).redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(form)
                .post(path);
    }

    private static RequestSpecification as(String name) {
        return given().auth().oauth2(Tokens.of(name)).header("Accept", "text/html");
    }
}
