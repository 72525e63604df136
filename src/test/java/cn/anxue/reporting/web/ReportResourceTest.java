package cn.anxue.reporting.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The figures of the founding documents come out of the records of the demo data. */
@QuarkusTest
class ReportResourceTest {
    @Test
    void printsTheFiguresOfChengde() {
        report("auditor.chengde", "region=130800")
                .statusCode(200)
                .body("regionName", equalTo("承德市"))
                .body("relation", equalTo("COMPETENT_AUTHORITY"))
                .body("institutions.count", is(203))
                .body("institutions.onNationalPlatform", is(203))
                .body("institutions.onNationalPlatformPercent", equalTo("100.00"))
                .body("institutions.byStanding.BLACKLISTED", is(2))
                .body("institutions.byStanding.OPERATION_SUSPENDED", is(1))
                .body("institutions.byStanding.RECTIFYING", is(5))
                .body("institutions.byStanding.NORMAL", is(195))
                .body("deposits.held.amount", equalTo("11510000.00"))
                .body("deposits.required.amount", equalTo("11510000.00"))
                .body("deposits.met", is(203))
                .body("deposits.coveragePercent", equalTo("100.00"))
                .body("notices.issued.RECTIFICATION_ORDER", is(123))
                .body("notices.issued.CLOSURE_NOTICE", is(12))
                .body("lists.blacklisted", is(58))
                .body("lists.blacklistedByKind.PERSON", is(18))
                .body("supervisors.count", is(102))
                .body("supervisors.supervisedInstitutions", is(203))
                .body("shares.find { it.figure == 'INSTITUTIONS' }.percent", equalTo("3.49"))
                .body("shares.find { it.figure == 'SUPERVISED_FUNDS' }.percent", equalTo("11.59"));
    }

    @Test
    void printsTheYearOfChengde() {
        report("auditor.chengde", "region=130800&until=2023-12-31")
                .statusCode(200)
                .body("watching.from", equalTo("2023-01-01"))
                .body("watching.campaigns.opened", is(6))
                .body("watching.campaigns.closed", is(6))
                .body("watching.rounds.size()", is(3))
                .body("watching.rounds.complete", everyItem(is(true)))
                .body("watching.rounds[0].institutions", is(203))
                .body("watching.rounds[0].coveragePercent", equalTo("100.00"))
                .body("watching.checks.visits", is(greaterThanOrEqualTo(600)))
                .body("watching.checks.institutions", is(203))
                .body("watching.checks.withProblems", is(123))
                .body("watching.checks.findings", is(123))
                .body("watching.closeOut.items", is(243))
                .body("watching.closeOut.closed", is(greaterThan(230)))
                .body("watching.annual.results.PASSED", is(198))
                .body("watching.annual.results.BASICALLY_PASSED", is(5))
                .body("watching.annual.grades.B", is(greaterThan(100)))
                .body("watching.tipOffs.received", is(12))
                .body("watching.tipOffs.substantiated", is(9))
                .body("watching.tipOffs.nothingFound", is(3))
                .body("watching.tipOffs.replied", is(12))
                .body("watching.tipOffs.overdue", is(0))
                .body("watching.tipOffs.actions.NOTICE", is(9))
                .body("supervisors.coveragePercent", equalTo("100.00"));
        report("auditor.chengde", "region=130800&from=2023-01-01&until=2023-05-31")
                .body("watching.campaigns.opened", is(3))
                .body("watching.campaigns.closed", is(1))
                .body("watching.rounds.size()", is(1))
                .body("watching.tipOffs.received", is(4));
        report("auditor.chengde", "region=130802&until=2023-12-31")
                .body("watching.campaigns.opened", is(0))
                .body("watching.checks.institutions", is(17));
        report("auditor.chengde", "region=130800&from=2024-01-01&until=2023-12-31")
                .statusCode(400);
    }

    @Test
    void printsTheFiguresOfYangquan() {
        for (String relation : new String[] {"COMPETENT_AUTHORITY", "DEPOSIT_SUPERVISOR"}) {
            report("officer", "region=140302&relation=" + relation)
                    .statusCode(200)
                    .body("relation", equalTo(relation))
                    .body("institutions.count", is(14))
                    .body("institutions.byCategory.FULLTIME_RETAKE", is(5))
                    .body("institutions.byState.ACTIVE", is(14))
                    .body("institutions.byStanding.NORMAL", is(14))
                    .body("institutions.byCompetentDepartment.EDUCATION", is(5))
                    .body("institutions.byCompetentDepartment.CULTURE_TOURISM", is(9))
                    .body("institutions.bySupervisingDepartment.EDUCATION", is(14))
                    .body("deposits.held.amount", equalTo("3100000.00"))
                    .body("deposits.required.amount", equalTo("3100000.00"))
                    .body("deposits.coveragePercent", equalTo("100.00"));
        }
    }

    @Test
    void countsByTheDayAskedFor() {
        report("officer.chengde", "region=130800&until=2023-06-30")
                .statusCode(200)
                .body("notices.issued.RECTIFICATION_ORDER", is(82))
                .body("notices.issued.CLOSURE_NOTICE", is(0))
                .body("lists.blacklisted", is(0));
        report("officer", "region=140302&until=2023-06-30")
                .statusCode(200)
                .body("institutions.byCompetentDepartment.EDUCATION", is(14));
    }

    @Test
    void isNotFoundOutsideTheCallersRegion() {
        report("officer", "region=130800").statusCode(404);
        report("officer.chengde", "region=130802").statusCode(200);
        report("officer.chengde", "region=130000").statusCode(404);
        report("bank", "region=130800").statusCode(403);
    }

    @Test
    void refusesUnknownRegionsAndDaysToCome() {
        report("officer", "region=999999").statusCode(422).body("code", equalTo("REGION_UNKNOWN"));
        report("officer", "region=140302&until=2999-01-01").statusCode(400).body("code", equalTo("UNTIL_IN_FUTURE"));
        report("officer", "relation=DEPOSIT_SUPERVISOR").statusCode(400);
    }

    @Test
    void asksForWhatCouldBeKnownAlone() {
        known("2999-01-01").statusCode(400).body("code", equalTo("KNOWN_IN_FUTURE"));
        known("2999-01-01T00:00:00Z").statusCode(400).body("code", equalTo("KNOWN_IN_FUTURE"));
        known("1900-01-01").statusCode(400).body("code", equalTo("KNOWN_TOO_EARLY"));
        known("yesterday").statusCode(400).body("code", equalTo("KNOWN_UNREADABLE"));
        known(LocalDate.now(Today.ZONE).toString()).statusCode(200);
        report("officer", "region=140302&until=1900-01-31").statusCode(400).body("code", equalTo("DAY_OUT_OF_BOUNDS"));
        report("officer", "region=140302&known=2023-12-31")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/known"));
    }

    private static ValidatableResponse known(String said) {
        return given().auth()
                .oauth2(Tokens.of("officer"))
                .get("/api/v1/reports/month?region=140302&known=" + said)
                .then();
    }

    @Test
    void takesTotalsOfPlacesAboveAlone() {
        String total = """
                {"regionCode": "410902", "ofRegionCode": "%s", "figure": "INSTITUTIONS", "asOf": "2023-12-31",
                 "value": 1000, "source": "示例年报"}
                """;

        enter("officer.test", total.formatted("410000")).statusCode(204).header("ETag", equalTo("\"0\""));
        enter("officer.test", total.formatted("130000")).statusCode(422).body("code", equalTo("NOT_ABOVE"));
        enter("officer.other", total.formatted("410000")).statusCode(404);
        enter("auditor.test", total.formatted("410000")).statusCode(403);
        report("officer.test", "region=410902")
                .statusCode(200)
                .body("shares[0].total", is(1000))
                .body("shares[0].source", equalTo("示例年报"));
    }

    @Test
    void replacesOnlyTheTotalThatWasRead() {
        String total = """
                {"regionCode": "410902", "ofRegionCode": "410000", "figure": "INSTITUTIONS", "asOf": "2003-12-31",
                 "value": %d, "source": "示例年报"}
                """;
        String address = "/api/v1/reports/references?region=410902&figure=INSTITUTIONS&asOf=2003-12-31";

        enter("officer.test", total.formatted(1), "X-None", "").statusCode(428);
        enter("officer.test", total.formatted(1)).statusCode(204);
        enter("officer.test", total.formatted(2)).statusCode(412).body("code", equalTo("STALE"));
        enter("officer.test", total.formatted(2), "If-Match", "\"0\"").statusCode(204);
        enter("officer.test", total.formatted(3), "If-Match", "\"0\"").statusCode(412);
        given().auth()
                .oauth2(Tokens.of("auditor.test"))
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("value", is(2));
        given().auth().oauth2(Tokens.of("auditor.other")).get(address).then().statusCode(404);
    }

    private static ValidatableResponse report(String actor, String query) {
        return given().auth()
                .oauth2(Tokens.of(actor))
                .get("/api/v1/reports/standing?" + query)
                .then();
    }

    private static ValidatableResponse enter(String actor, String body) {
        return enter(actor, body, "If-None-Match", "*");
    }

    private static ValidatableResponse enter(String actor, String body, String condition, String tag) {
        return given().auth()
                .oauth2(Tokens.of(actor))
                .contentType(ContentType.JSON)
                .header(condition, tag)
                .body(body)
                .put("/api/v1/reports/references")
                .then();
    }
}
