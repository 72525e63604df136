package cn.anxue.inspection.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import cn.anxue.Tokens;
import cn.anxue.inspection.annual.AnnualFixtures;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The annual inspection through its pages: by the institution, by the officer, from a table. */
@QuarkusTest
class AnnualPagesTest {
    @Inject
    InstitutionRegister institutions;

    @Test
    void takesAReportWithADocumentAndAssessesIt() {
        InstitutionId institution = InstitutionFixtures.active();
        UUID id = AnnualFixtures.called(institution, 2016);
        String own = Tokens.ofInstitution(institution.value());
        String path = "/console/annual/" + id;
        page(own, path).body(containsString("自查报告"));

        given().redirects()
                .follow(false)
                .auth()
                .oauth2(own)
                .multiPart("report", "自查无问题<b>", "text/plain; charset=utf-8")
                .multiPart("files", "a.pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8), "application/pdf")
                .post(path + "/submission")
                .then()
                .statusCode(303);
        String officer = Tokens.of("officer.test");
        page(officer, path).body(containsString("自查无问题&lt;b&gt;")).body(containsString(path + "/documents/"));
        as(officer)
                .formParam("result", "PASSED")
                .post(path + "/assessment")
                .then()
                .statusCode(400);
        as(officer)
                .formParam("result", "PASSED")
                .formParam("reason", "材料齐全")
                .post(path + "/assessment")
                .then()
                .statusCode(303);
        page(own, path).body(not(containsString("材料齐全")));
        page(officer, "/console/annual?year=2016&state=ASSESSED").body(containsString(id.toString()));
    }

    @Test
    void checksATableRowByRowBeforeItTakesIt() {
        String good = institutions.view(InstitutionFixtures.active()).uscc() + ",A,一贯良好\n";
        String bad = good + "91X,A,查无\n";

        upload(bad).statusCode(200).body(containsString("只提交可导入的行")).body(containsString("查无此统一社会信用代码"));
        upload(good).statusCode(200).body(containsString("全部提交另一人决定"));
        taking(bad, null).statusCode(422).body(containsString("未导入"));
        taking(bad, "true").statusCode(303);
        page(Tokens.of("approver.test"), "/console/annual/grades?year=2015&state=PROPOSED")
                .body(containsString("一贯良好"));
    }

    private static ValidatableResponse upload(String table) {
        return given().auth()
                .oauth2(Tokens.of("officer.test"))
                .multiPart("kind", "GRADE")
                .multiPart("year", "2015")
                .multiPart("document", "No. 5")
                .multiPart("decidedOn", "2016-03-01")
                .multiPart("file", "grades.csv", table.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/console/annual/imports")
                .then();
    }

    private static ValidatableResponse taking(String table, @Nullable String goodRowsOnly) {
        RequestSpecification form = as(Tokens.of("officer.test"))
                .formParam("kind", "GRADE")
                .formParam("year", "2015")
                .formParam("document", "No. 5")
                .formParam("decidedOn", "2016-03-01")
                .formParam("table", table);
        if (goodRowsOnly != null) {
            form.formParam("goodRowsOnly", goodRowsOnly);
        }
        return form.post("/console/annual/imports/taking").then();
    }

    private static ValidatableResponse page(String token, String path) {
        return given().auth().oauth2(token).get(path).then().statusCode(200);
    }

    private static RequestSpecification as(String token) {
        return given().redirects()
                .follow(false)
                .auth()
                .oauth2(token)
                .contentType(ContentType.URLENC.withCharset("UTF-8"));
    }
}
