package cn.anxue.school.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The figures of the founding documents about schools, read from the report and nowhere else. */
@QuarkusTest
class FoundingSchoolsTest {
    @Test
    void countsTheSchoolsOfChengde() {
        JsonNode told = told("chengde-2023");
        JsonPath report = report("officer.chengde", told.get("regionCode").asText(), "2023-05");

        assertEquals(told.get("schools").asInt(), report.getInt("total.schools"));
        assertEquals(told.get("schools").asInt(), report.getInt("total.reported"));
        assertEquals(told.get("primarySchools").asInt(), report.getInt("byStage.PRIMARY.schools"));
        assertEquals(told.get("juniorSchools").asInt(), report.getInt("byStage.JUNIOR.schools"));
        assertEquals(told.get("pupils").asInt(), report.getInt("total.pupils"));
        assertEquals(told.get("primaryPupils").asInt(), report.getInt("byStage.PRIMARY.pupils"));
        assertEquals(told.get("juniorPupils").asInt(), report.getInt("byStage.JUNIOR.pupils"));
        assertEquals(told.get("afterSchoolPupils").asInt(), report.getInt("total.participants"));
        assertEquals(
                told.get("afterSchoolParticipationPercent").asText(), report.getString("total.participationPercent"));
        assertEquals(
                BigDecimal.valueOf(told.get("afterSchoolFundsYuan").asLong()).setScale(2),
                new BigDecimal(report.getString("funds.received.amount")));
        assertEquals(told.get("counties").asInt(), report.getList("counties").size());
    }

    @Test
    void countsTheSchoolsOfXinyangAndShowsTheirFeeCap() {
        JsonNode told = told("xinyang-2022");
        JsonPath report = report("officer.xinyang", told.get("regionCode").asText(), "2022-06");

        same(told, report);
        assertEquals(
                BigDecimal.valueOf(told.get("afterSchoolMonthlyFeeCapYuan").asLong())
                        .setScale(2),
                new BigDecimal(report.getString("monthlyFeeCap.amount")));
    }

    @Test
    void countsTheSchoolsOfPuyang() {
        JsonNode told = told("puyang-2023");

        same(told, report("officer.puyang", told.get("regionCode").asText(), "2023-05"));
    }

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

    private static void same(JsonNode told, JsonPath report) {
        assertEquals(told.get("schoolsWithAfterSchoolService").asInt(), report.getInt("total.schools"));
        assertEquals(told.get("pupils").asInt(), report.getInt("total.pupils"));
        assertEquals(told.get("teachers").asInt(), report.getInt("total.teachers"));
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

    private static JsonNode told(String document) {
        try (InputStream file =
                Objects.requireNonNull(FoundingSchoolsTest.class.getResourceAsStream("/founding-figures.json"))) {
            return new ObjectMapper().readTree(file).get(document);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
