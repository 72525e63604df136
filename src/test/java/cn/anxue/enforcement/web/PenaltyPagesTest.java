package cn.anxue.enforcement.web;

import static cn.anxue.enforcement.penalty.PenaltyFixtures.terms;
import static cn.anxue.enforcement.penalty.PenaltyFixtures.unlicensed;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import cn.anxue.Tokens;
import cn.anxue.enforcement.EnforcementFixtures;
import cn.anxue.enforcement.penalty.PenaltyExecution;
import cn.anxue.enforcement.penalty.PenaltyFile;
import cn.anxue.enforcement.penalty.PenaltyFixtures;
import cn.anxue.enforcement.penalty.SanctionKind;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PenaltyPagesTest {
    private static final String CASES = "/console/penalties";

    @Inject
    PenaltyExecution execution;

    private final Caller officer = Tokens.caller("officer.test");
    private final Caller approver = Tokens.caller("approver.test");

    @Test
    void filesACaseAndShowsItsClocks() {
        Map<String, Object> form = Map.of(
                "subject",
                "PERSON",
                "name",
                "示例人某甲",
                "cause",
                "OTHER",
                "suspicion",
                "无证培训",
                "discoveredOn",
                "2026-01-05");
        Response filed = post(CASES, form);
        filed.then().statusCode(303);
        String page = filed.header("Location");

        as("officer.test")
                .get(page)
                .then()
                .statusCode(200)
                .body(allOf(containsString("示例人某甲"), containsString("作出处理决定"), containsString("已立案")));
        as("auditor.test").get(page).then().statusCode(200).body(not(containsString("示例人某甲")));
        as("officer.test")
                .get(CASES + "?state=CASE_FILED")
                .then()
                .statusCode(200)
                .body(containsString(page));
        as("officer.test").get(CASES + "?state=CLOSED").then().statusCode(200).body(not(containsString(page)));
    }

    @Test
    void asksBeforeItFilesACaseAgainstAnInstitutionNotCalledByItsWholeName() {
        String name = "立案测试" + ThreadLocalRandom.current().nextLong(1_000_000_000L) + "艺术中心";
        InstitutionId institution = InstitutionFixtures.register(InstitutionFixtures.registration(name));
        String uscc =
                as("officer.test").get("/api/v1/institutions/" + institution).path("uscc");
        Map<String, Object> form = new HashMap<>(
                Map.of("subject", "INSTITUTION", "cause", "OTHER", "suspicion", "无证培训", "discoveredOn", "2026-01-05"));

        form.put("institution", "%");
        post(CASES, form).then().statusCode(422).body(containsString("没有可供查找的字"));
        form.put("institution", name.substring(0, name.length() - 2));
        post(CASES, form)
                .then()
                .statusCode(422)
                .body(allOf(containsString("name=\"chosen\""), containsString("value=\"" + uscc + "\"")));
        form.put("chosen", uscc);
        post(CASES, form).then().statusCode(303);
    }

    @Test
    void showsARefusedFormAgainWithWhatWasTyped() {
        PenaltyFile file = PenaltyFixtures.filed(officer, unlicensed());
        String page = CASES + "/" + file.view().id();
        Map<String, Object> report = Map.of(
                "version",
                file.view().version(),
                "officers",
                "示例甲 证1",
                "findings",
                "查明之事",
                "collected",
                "10",
                "refunded",
                "0");

        post(page + "/investigation", report)
                .then()
                .statusCode(422)
                .body(allOf(containsString("不得少于两人"), containsString("查明之事")));
        post(page + "/nothing", Map.of()).then().statusCode(404);
    }

    @Test
    void printsItsLetters() {
        PenaltyFile file = PenaltyFixtures.decided(officer, approver, unlicensed(), terms(6_000, SanctionKind.WARNING));
        String letters = CASES + "/" + file.view().id() + "/letters/";

        as("officer.test")
                .get(letters + "pre-notice")
                .then()
                .statusCode(200)
                .body(allOf(containsString("行政处罚告知书"), containsString("要求听证"), containsString("罚款人民币¥6,000.00")));
        as("officer.test")
                .get(letters + "decision")
                .then()
                .statusCode(200)
                .body(allOf(containsString("行政处罚决定书"), containsString("责令改正"), containsString("每日按罚款数额的百分之三")));
        as("officer.test").get(letters + "hearing").then().statusCode(404);
    }

    @Test
    void showsThePublicAPersonInMinimalFormUntilItIsTakenDown() {
        PenaltyFile file = PenaltyFixtures.decided(
                officer, approver, EnforcementFixtures.person(), terms(3_000, SanctionKind.RESTRICT_PRACTICE));
        String page = "/penalties/" + file.view().id();
        given().get(page).then().statusCode(404);

        PenaltyFile shown =
                execution.publish(officer, file.view().id(), file.view().version(), "罚款三千元");
        given().get(page)
                .then()
                .statusCode(200)
                .body(allOf(containsString("示某"), containsString("罚款三千元"), not(containsString("示例人"))));

        execution.takeDown(officer, shown.view().id(), shown.view().version(), "信息有误");
        given().get(page).then().statusCode(200).body(allOf(containsString("信息有误"), not(containsString("罚款三千元"))));
    }

    private static Response post(String path, Map<String, Object> form) {
        return as("officer.test")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .redirects()
                .follow(false)
                .formParams(form)
                .post(path);
    }

    private static RequestSpecification as(String name) {
        return given().auth().oauth2(Tokens.of(name));
    }
}
