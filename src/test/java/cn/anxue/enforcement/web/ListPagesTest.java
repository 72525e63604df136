package cn.anxue.enforcement.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.Decisions;
import cn.anxue.inspection.annual.AnnualFixtures;
import cn.anxue.inspection.annual.Outcome;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An entry led through its pages from the proposal to its removal. */
@QuarkusTest
class ListPagesTest {
    @Inject
    Decisions decisions;

    @Inject
    InstitutionRegister institutions;

    @Inject
    Today today;

    @Test
    void leadsFromTheHearingToTheRemoval() {
        String path = proposed("BLACK", InstitutionFixtures.register())
                .statusCode(303)
                .extract()
                .header("Location");
        page(path).body(containsString("结束听取"));

        step(
                        path,
                        "hearing",
                        as().formParam("outcome", "SILENT")
                                .formParam("heardOn", today.date().toString()))
                .statusCode(409)
                .body(containsString("陈述申辩期至"));
        step(
                        path,
                        "hearing",
                        as().formParam("outcome", "STATEMENT")
                                .formParam("heardOn", today.date().toString())
                                .formParam("reason", "已退费<b>"))
                .statusCode(303);
        step(path, "publication-withdrawal", as().formParam("reason", "尚未公布")).statusCode(409);
        approve("LIST_ENTRY", path);
        page(path).body(containsString("已决定未公布")).body(containsString("已退费&lt;b&gt;"));
        step(path, "publication", as()).statusCode(303);
        step(path, "credit-sharing", as().formParam("reason", "信用1")).statusCode(303);
        step(path, "publication-withdrawal", as().formParam("reason", "复议")).statusCode(303);
        step(path, "removals", as().formParam("reason", "已整改")).statusCode(303);
        approve("LIST_REMOVAL", path);
        page(path).body(containsString("已移出")).body(not(containsString("提出移出")));
    }

    @Test
    void observesAndReturns() {
        InstitutionId id = InstitutionFixtures.register();
        String path = proposed("WHITE", id).statusCode(303).extract().header("Location");
        page(path).body(containsString("欠缺"));
        approve("LIST_ENTRY", path);

        step(path, "observation", as().formParam("reason", "超范围培训")).statusCode(303);
        step(path, "return", as().formParam("reason", "现场复核合格")).statusCode(303);
        page(path).body(containsString("整改观察")).body(containsString("现场复核合格"));
        given().auth()
                .oauth2(Tokens.of("auditor.test"))
                .get("/console/lists?list=white&state=OBSERVATION&region=410902")
                .then()
                .statusCode(200)
                .body(containsString(path))
                .body(not(containsString("提出列入")));
    }

    @Test
    void showsARefusedFormAgain() {
        as().formParam("list", "BLACK")
                .formParam("kind", "INSTITUTION")
                .formParam("uscc", "91X")
                .formParam("basis", "示例依据")
                .post("/console/lists")
                .then()
                .statusCode(404)
                .body(containsString("91X"))
                .body(containsString("示例依据"));
    }

    @Test
    void showsCandidatesWithTheirReasonsAndTheList() {
        InstitutionId id = InstitutionFixtures.active();
        AnnualFixtures.published(id, 2025, Outcome.FAILED);

        page("/console/lists/white/candidates?region=410902&belongs=false")
                .body(containsString(institutions.view(id).name()))
                .body(containsString("最近年检未合格"));
        as().post("/console/lists/white/candidates").then().statusCode(400);
        as().formParam("institution", id.toString())
                .formParam("basis", "符合条件")
                .post("/console/lists/white/candidates")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/lists?list=white&state=PROPOSED"));
        given().auth()
                .oauth2(Tokens.of("officer.test"))
                .get("/console/lists/white/export?format=xlsx")
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private ValidatableResponse proposed(String list, InstitutionId id) {
        return as().formParam("list", list)
                .formParam("kind", "INSTITUTION")
                .formParam("uscc", institutions.view(id).uscc().toString())
                .formParam("basis", "示例依据第一条")
                .formParam("publication", list.equals("BLACK") ? "SEPARATE" : "ON_DECISION")
                .post("/console/lists")
                .then();
    }

    private void approve(String kind, String path) {
        decisions.approve(
                Tokens.caller("approver.test"), kind, UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    }

    private static ValidatableResponse step(String path, String act, RequestSpecification form) {
        return form.post(local(path) + "/" + act).then();
    }

    private static ValidatableResponse page(String path) {
        return given().auth()
                .oauth2(Tokens.of("officer.test"))
                .get(local(path))
                .then()
                .statusCode(200);
    }

    private static String local(String path) {
        return path.substring(path.indexOf("/console"));
    }

    private static RequestSpecification as() {
        return given().redirects()
                .follow(false)
                .auth()
                .oauth2(Tokens.of("officer.test"))
                .contentType(ContentType.URLENC.withCharset("UTF-8"));
    }
}
