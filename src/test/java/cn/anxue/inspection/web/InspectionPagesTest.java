package cn.anxue.inspection.web;

import static cn.anxue.inspection.InspectionFixtures.path;
import static cn.anxue.inspection.InspectionFixtures.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import cn.anxue.Tokens;
import cn.anxue.duty.WorkList;
import cn.anxue.id.Sha256;
import cn.anxue.inspection.InspectionFixtures;
import cn.anxue.institution.InstitutionFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** An inspector with a phone, an officer at a desk, and anybody who redoes a draw; all without a script. */
@QuarkusTest
class InspectionPagesTest {
    private static final String FIRST = hex(1);
    private static final String SECOND = hex(2);

    @Inject
    WorkList workList;

    @Test
    void walksAnInspectorThroughTheSheetOnThePhone() {
        String id = InspectionFixtures.visit(InstitutionFixtures.active());
        String page = "/console/tasks/" + id;
        as("inspector.test").get("/console/tasks").then().statusCode(200).body(containsString(page));
        submit("inspector.test", page + "/surprise", Map.of(), 303);
        submit("inspector.test", page + "/arrival", Map.of(), 303);
        as("inspector.test").get(page).then().body(containsString("第 1 题"));
        answer(page + "/answers/1", "NO", "", 400);
        answer(page + "/answers/1", "NO", "许可证未悬挂", 303);
        as("inspector.test").get(page).then().body(allOf(containsString("第 2 题"), containsString("许可证未悬挂")));
        submit("inspector.test", page + "/record", Map.of(), 409);
        for (int n = 2; n <= 7; n++) {
            answer(page + "/answers/" + n, "YES", "", 303);
        }
        submit("inspector.test", page + "/record", Map.of(), 303);
        submit("inspector.test", page + "/institution-signature", Map.of("refusal", "拒签", "witness", ""), 400);
        submit("inspector.test", page + "/institution-signature", Map.of("signer", "STAFF"), 303);
        submit("inspector.test", page + "/signature", Map.of(), 303);
        submit("inspector2.test", page + "/signature", Map.of(), 303);
        submit("officer.test", page + "/conclusion", Map.of(), 303);
        submit("officer.test", page + "/publication", Map.of(), 303);
        given().get("/inspections/" + id).then().statusCode(200).body(containsString("许可证未悬挂"));
        for (String place : List.of("410902", "濮阳市华龙区")) {
            given().queryParam("region", place).get("/inspections").then().body(containsString("/inspections/" + id));
        }
    }

    @Test
    void drawsAtTheDeskAndLetsAnybodyRedoIt() {
        makePool();
        String page = submit(
                        "officer.test",
                        "/console/draws",
                        Map.of(
                                "title", "抽查<b>",
                                "regionCode", "410902",
                                "categories", "FULLTIME_RETAKE",
                                "visitsFrom", "2099-01-01",
                                "visitsUntil", "2099-02-01",
                                "announced", "1"),
                        303)
                .header("Location");
        as("officer.test").get(page).then().body(allOf(containsString("/commitment"), containsString("/abandonment")));
        as("approver.test")
                .get(page)
                .then()
                .body(allOf(containsString("/commitment"), not(containsString("/abandonment"))));
        submit("approver.test", page + "/abandonment", Map.of("text", "名录有误"), 403);
        submit("officer.test", page + "/commitment", Map.of("text", "not a digest"), 400);
        submit("officer.test", page + "/commitment", Map.of("text", sha256(FIRST)), 303);
        submit("officer2.test", page + "/commitment", Map.of("text", sha256(SECOND)), 303);
        submit("officer.test", page + "/reveal", Map.of("text", SECOND), 422);
        submit("officer.test", page + "/reveal", Map.of("text", FIRST), 303);
        as("officer2.test").get(page).then().body(not(containsString(FIRST)));
        submit("officer2.test", page + "/reveal", Map.of("text", SECOND), 303);
        String shown = page.replace("/console", "");
        given().get(shown)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("/assets/draw.js"),
                        containsString("抽查&lt;b&gt;"),
                        not(containsString("inspector.test")),
                        containsString(SECOND)));
        given().get(shown + "?redo=1").then().body(allOf(containsString("结果 ✓"), not(containsString("✗"))));
        given().get("/assets/draw.js").then().statusCode(200);
    }

    private static void makePool() {
        InspectionFixtures.retake();
        for (String name : List.of("inspector.test", "inspector2.test", "inspector3.test", "inspector4.test")) {
            InspectionFixtures.inspector(name);
        }
    }

    @Test
    void namesWhatIsToBeDone() {
        String id = InspectionFixtures.visitSigned(InstitutionFixtures.active());
        String finding = InspectionFixtures.as("officer.test").get(path(id)).path("findings[0].id");
        post(
                "officer.test",
                "/api/v1/inspection-findings/" + finding + "/forwarding",
                Map.of("department", "HOUSING"),
                200);
        List<String> kinds = workList.of(Tokens.caller("officer.test")).stream()
                .filter(duty -> duty.path().endsWith(id))
                .map(duty -> duty.kind())
                .sorted()
                .toList();
        Assertions.assertEquals(List.of("inspection.forwarded", "inspection.result"), kinds);
        String ahead = InspectionFixtures.visit(InstitutionFixtures.active());
        Assertions.assertTrue(workList.of(Tokens.caller("inspector.test")).stream()
                .anyMatch(duty -> duty.path().endsWith(ahead)));
        Assertions.assertTrue(workList.of(Tokens.caller("inspector.other")).stream()
                .noneMatch(duty -> duty.path().endsWith(ahead)));
    }

    @Test
    void showsPlansCampaignsRoundsAndInspectors() {
        for (String page : List.of(
                "/console/plans", "/console/campaigns", "/console/inspectors", "/console/draws", "/inspections")) {
            as("officer.test").get(page).then().statusCode(200).body(startsWith("<!DOCTYPE html>"));
        }
    }

    private static void answer(String path, String answer, String problem, int status) {
        as("inspector.test")
                .multiPart(part("answer", answer))
                .multiPart(part("problem", problem))
                .multiPart(part("severity", "ORDINARY"))
                .multiPart(part("note", ""))
                .post(path)
                .then()
                .statusCode(status);
    }

    private static MultiPartSpecification part(String name, String value) {
        return new MultiPartSpecBuilder(value)
                .controlName(name)
                .charset(StandardCharsets.UTF_8)
                .build();
    }

    private static Response submit(String actor, String path, Map<String, String> form, int status) {
        Response answer = as(actor)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(form)
                .post(path);
        answer.then().statusCode(status);
        return answer;
    }

    private static RequestSpecification as(String actor) {
        return given().redirects().follow(false).auth().oauth2(Tokens.of(actor));
    }

    private static String hex(int seed) {
        StringBuilder hex = new StringBuilder();
        new Random(seed).ints(64, 0, 16).forEach(digit -> hex.append(Integer.toHexString(digit)));
        return hex.toString();
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Sha256.of(text));
    }
}
