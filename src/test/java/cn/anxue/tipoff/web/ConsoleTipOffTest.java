package cn.anxue.tipoff.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.tipoff.Pictures;
import cn.anxue.tipoff.TipOffFixtures;
import cn.anxue.tipoff.TipOffIntake;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What offices see and do; who reported stays with the confidant. */
@QuarkusTest
class ConsoleTipOffTest {
    private static final String CONTACT = TipOffFixtures.REPORTER.contact();

    @Inject
    Sql sql;

    @Test
    void showsTheReporterToTheConfidantAloneAndKeepsTheLook() {
        TipOffIntake.Received received = TipOffFixtures.taken();
        String path = "/api/v1/tip-offs/" + received.id();
        Map<String, String> reason = Map.of("reason", "请举报人补充收据");

        for (String other : List.of("officer.test", "approver.test", "auditor.test", "inspector.test")) {
            said(other, reason).post(path + "/looks").then().statusCode(403);
            assertFalse(as(other).get(path).asString().contains(CONTACT));
        }
        as("officer.test").get(path).then().statusCode(200).body("summary.contactable", is(true));
        assertEquals(0, looks(received));
        said("confidant.test", reason)
                .post(path + "/looks")
                .then()
                .statusCode(200)
                .body("contact", is(CONTACT));
        assertEquals(1, looks(received));
        assertEquals(0, found("audit_event", received));
    }

    @Test
    void shedsTheMetadataOfPhotosAndSealsTheOriginal() {
        TipOffIntake.Received received = TipOffFixtures.taken();
        String path = "/api/v1/tip-offs/" + received.id() + "/photos/1";

        Response copy = as("officer.test").get(path);
        copy.then().statusCode(200).contentType("image/jpeg");
        assertFalse(text(copy).contains(Pictures.PLACE));
        as("officer.test")
                .contentType("application/json")
                .body(Map.of("reason", "核对地点"))
                .post(path + "/looks")
                .then()
                .statusCode(403);
        Response original = as("confidant.test")
                .contentType("application/json")
                .body(Map.of("reason", "核对拍摄地点"))
                .post(path + "/looks");
        assertTrue(text(original).contains(Pictures.PLACE));
        assertEquals(1, looks(received));
        List<byte[]> kept = QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select original_ciphertext from tipoff_photo where tipoff_id = ?",
                        select -> select.setObject(1, received.id().value()),
                        row -> row.getBytes(1)));
        assertFalse(new String(kept.get(0), StandardCharsets.ISO_8859_1).contains(Pictures.PLACE));
    }

    @Test
    void goesThroughAllStepsByPage() {
        String page = "/console/tip-offs/" + TipOffFixtures.taken().id();
        List<String> steps = List.of(
                "SCREENED", "ACCEPTED", "ASSIGNED", "CHECKED", "NOT_FOUND", "ACTION_LINKED", "REPLIED", "CLOSED");

        for (String next : steps) {
            as("officer.test").get(page).then().statusCode(200).body(containsString("value=\"" + next + "\""));
            step(page, next).then().statusCode(303);
        }

        as("officer.test").get(page).then().statusCode(200).body(containsString("已办结"));
        step(page, "SCREENED").then().statusCode(409).body(containsString("role=\"alert\""));
    }

    private static Response step(String page, String next) {
        boolean speaks = next.equals("CHECKED") || next.equals("REPLIED");
        return as("officer.test")
                .redirects()
                .follow(false)
                .formParam("to", next)
                .formParam("officer", "officer.test")
                .formParam("words", speaks ? "未发现问题" : "")
                .formParam("action", "NONE")
                .post(page + "/moves");
    }

    @Test
    void showsPagesToEachRoleWithoutTheReporter() {
        TipOffIntake.Received received = TipOffFixtures.taken();
        String page = "/console/tip-offs/" + received.id();

        for (String role : List.of("officer.test", "approver.test", "confidant.test")) {
            as(role).get(page).then().statusCode(200).body(not(containsString(CONTACT)));
            as(role).get("/console/tip-offs?state=RECEIVED&kind=PAY_ELSEWHERE&waiting=true&q="
                            + received.key().code())
                    .then()
                    .statusCode(200)
                    .body(containsString(received.key().code()))
                    .body(not(containsString(CONTACT)));
        }
        as("confidant.test")
                .formParam("reason", "请举报人补充收据")
                .post(page + "/looks")
                .then()
                .statusCode(200)
                .body(containsString(CONTACT));
        as("officer.other").get(page).then().statusCode(404);
    }

    @Test
    void writesDownWhatCameByTelephone() {
        Response entered = as("officer.test")
                .multiPart("channel", "HOTLINE")
                .multiPart("kind", "REFUND_REFUSED")
                .multiPart("about", "无名培训班", "text/plain; charset=utf-8")
                .multiPart("place", "410902")
                .multiPart("text", "called at noon")
                .post("/api/v1/tip-offs");

        entered.then()
                .statusCode(201)
                .body("pin.length()", is(6))
                .header("Location", containsString("/api/v1/tip-offs/"));
        as("officer.test")
                .get("/api/v1/tip-offs/" + entered.path("id"))
                .then()
                .body("summary.channel", is("HOTLINE"))
                .body("steps[0].actor", is("officer.test"));
        as("officer.test").get("/console/tip-offs/new").then().statusCode(200);
        as("officer.test")
                .multiPart("channel", "PAGE")
                .multiPart("kind", "SAFETY")
                .post("/console/tip-offs")
                .then()
                .statusCode(400)
                .body(containsString("role=\"alert\""));
    }

    @Test
    void namesTheInstitutionLater() {
        TipOffIntake.Received received = TipOffFixtures.unknown("无名培训班", "410902");
        UUID institution = InstitutionFixtures.register().value();

        as("officer.test")
                .contentType("application/json")
                .body(Map.of("institutionId", institution))
                .post("/api/v1/tip-offs/" + received.id() + "/institution")
                .then()
                .statusCode(200)
                .body("summary.institutionId", is(institution.toString()));
    }

    @Test
    void takesCluesOfSupervisorsInOffice() {
        String name = "supervisor7.test";
        as(name).get("/console/clues").then().statusCode(200).body(containsString("没有对应在任的社会监督员"));
        String supervisor = supervisor("监督员七", name);
        as(name).get("/console/clues").then().statusCode(200).body(containsString("监督员七"));

        Response clue = clue(name);

        clue.then().statusCode(201);
        as("officer.test")
                .get("/api/v1/supervisors/" + supervisor)
                .then()
                .body("lastReportOn", startsWith("20"))
                .body("area", is("文明里社区"));
        as("officer.test")
                .get("/api/v1/tip-offs?channel=SUPERVISOR&q=" + clue.path("code"))
                .then()
                .body("items.size()", is(1));
    }

    @Test
    void takesNoCluesOfOneWhoseAppointmentEnded() {
        String name = "supervisor8.test";
        String supervisor = supervisor("监督员八", name);

        said("officer.test", Map.of("on", today(supervisor), "reason", "任期届满"))
                .post("/api/v1/supervisors/" + supervisor + "/end")
                .then()
                .statusCode(200);

        clue(name).then().statusCode(422).body("code", is("NOT_A_SUPERVISOR"));
    }

    private static Response clue(String name) {
        return as(name).multiPart("kind", "SAFETY")
                .multiPart("about", "无名培训班", "text/plain; charset=utf-8")
                .multiPart("place", "410902")
                .multiPart("text", "exit locked")
                .post("/api/v1/clues");
    }

    /** Appointed, with a sign-in of his own. */
    private static String supervisor(String called, String name) {
        Tokens.of(name);
        String id = said("officer.test", Map.of("name", called, "regionCode", "410902", "area", "文明里社区"))
                .post("/api/v1/supervisors")
                .path("id");
        said("officer.test", Map.of("name", name))
                .post("/api/v1/supervisors/" + id + "/sign-in")
                .then()
                .statusCode(200);
        return id;
    }

    private static RequestSpecification said(String name, Object body) {
        return as(name).contentType("application/json").body(body);
    }

    private String today(String supervisor) {
        return as("officer.test").get("/api/v1/supervisors/" + supervisor).path("appointedOn");
    }

    private long looks(TipOffIntake.Received received) {
        return count("select count(*) from privacy_look where subject_id = ?", received);
    }

    /** Rows of a table that hold the contact in any form. */
    private long found(String table, TipOffIntake.Received received) {
        return count(
                "select count(*) from " + table + " t where subject_id = ? and to_jsonb(t)::text like '%" + CONTACT
                        + "%'",
                received);
    }

    private long count(String query, TipOffIntake.Received received) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                                query,
                                select -> select.setObject(1, received.id().value()),
                                row -> row.getLong(1))
                        .get(0));
    }

    private static String text(Response file) {
        return new String(file.asByteArray(), StandardCharsets.ISO_8859_1);
    }

    private static RequestSpecification as(String name) {
        return given().auth().oauth2(Tokens.of(name));
    }
}
