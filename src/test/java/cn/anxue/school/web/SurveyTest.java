package cn.anxue.school.web;

import static cn.anxue.school.SchoolFixtures.as;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import cn.anxue.calendar.Today;
import cn.anxue.school.SchoolFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A questionnaire from its opening to its summary. */
@QuarkusTest
class SurveyTest {
    @Inject
    Today today;

    private LocalDate day = LocalDate.EPOCH;
    private String school = "";

    @BeforeEach
    void register() {
        day = today.date();
        school = SchoolFixtures.register(day);
    }

    @Test
    void asksByQuestionnaireAndSumsUpWhatWasAnswered() {
        String survey = as("officer.test")
                .body(Map.of(
                        "regionCode", SchoolFixtures.REGION,
                        "title", "半月监测",
                        "fromOn", day.toString(),
                        "dueOn", day.plusDays(5).toString(),
                        "questions",
                                List.of(
                                        Map.of("wording", "作业是否公示", "kind", "YES_NO"),
                                        Map.of("wording", "满意度", "kind", "LEVEL"))))
                .post("/api/v1/school-surveys")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("officer.test").get("/api/v1/work-list").then().body("items.path", hasItem("/console/surveys/" + survey));
        answer(survey, 1, 5).statusCode(422).body("code", is("SURVEY_VALUE_INVALID"));
        answer(survey, 1, 3).statusCode(200).body("changed", is(1));
        answer(survey, 1, 3).statusCode(200).body("changed", is(0));
        answer(survey, 0, 4).statusCode(200).body("changed", is(1));

        as("auditor.test")
                .get("/api/v1/school-surveys/" + survey + "/summary")
                .then()
                .body("total.answered", is(1))
                .body("results[0].counts['0']", is(1))
                .body("results[1].average", is("4.00"));
    }

    private ValidatableResponse answer(String survey, int yes, int level) {
        return as("officer.test")
                .body(Map.of("answers", List.of(Map.of("school", school, "values", List.of(yes, level)))))
                .put("/api/v1/school-surveys/" + survey + "/answers")
                .then();
    }
}
