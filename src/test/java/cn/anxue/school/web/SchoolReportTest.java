package cn.anxue.school.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** The report about schools adds up, and knows no more than was recorded. */
@QuarkusTest
class SchoolReportTest {
    @Test
    void addsUpTheCounties() {
        JsonPath report = report("officer.chengde", "130800", "2023-05");

        int sum = report.getList("counties.counted.participants", Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertEquals(report.getInt("total.participants"), sum);
    }

    @Test
    void knowsNothingBeforeItWasRecorded() {
        JsonPath report = given().auth()
                .oauth2(Tokens.of("officer.chengde"))
                .get("/api/v1/reports/schools?region=130800&month=2023-05&known=2023-05-20T00:00:00Z")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(554, report.getInt("total.schools"));
        assertEquals(0, report.getInt("total.reported"));
    }

    private static JsonPath report(String actor, String region, String month) {
        return given().auth()
                .oauth2(Tokens.of(actor))
                .get("/api/v1/reports/schools?region=" + region + "&month=" + month)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
