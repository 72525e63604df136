package cn.anxue.fee.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.fee.OrderFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CourseResourceTest {
    @Inject
    InstitutionRegister register;

    @Test
    void isPublicWhilePublished() {
        InstitutionId institution = OrderFixtures.sellingInstitution().institutionId();
        String course = draft(institution);
        published(institution).body("items", empty());

        change(institution, course, "publication", "\"0\"").statusCode(200).body("state", equalTo("PUBLISHED"));
        published(institution)
                .body("items.name", equalTo(List.of("少儿书法班")))
                .body("items[0].listPrice.amount", equalTo("3000.00"));
        change(institution, course, "withdrawal", "\"1\"").statusCode(200).body("state", equalTo("WITHDRAWN"));
        published(institution).body("items", empty());
        assertEquals("COURSE_STATE", OrderClient.code(change(institution, course, "publication", "\"2\""), 409));
    }

    @Test
    void isChangedByWhoHasReadItAndOwnsIt() {
        InstitutionId institution = OrderFixtures.sellingInstitution().institutionId();
        InstitutionId stranger = OrderFixtures.sellingInstitution().institutionId();
        String course = draft(institution);

        OrderClient.as(institution)
                .post("/api/v1/courses/" + course + "/publication")
                .then()
                .statusCode(428);
        change(institution, course, "publication", "\"7\"").statusCode(412);
        change(stranger, course, "publication", "\"0\"").statusCode(404);
        OrderClient.as(stranger)
                .body(body(institution))
                .post("/api/v1/courses")
                .then()
                .statusCode(404);
        OrderClient.as("officer.other").get("/api/v1/courses/" + course).then().statusCode(404);
        OrderClient.as("officer.test").get("/api/v1/courses/" + course).then().statusCode(200);
        OrderClient.as("officer.test")
                .queryParam("institution", institution.toString())
                .get("/api/v1/courses")
                .then()
                .body("items.id", equalTo(List.of(course)));
    }

    @Test
    void bindsTheOrdersThatNameIt() {
        InstitutionId institution = OrderFixtures.sellingInstitution().institutionId();
        InstitutionId stranger = OrderFixtures.sellingInstitution().institutionId();
        String course = draft(institution);
        assertEquals("COURSE_NOT_PUBLISHED", refusal(institution, ordering(institution, course), 409));
        change(institution, course, "publication", "\"0\"").statusCode(200);

        assertEquals("COURSE_UNKNOWN", refusal(stranger, ordering(stranger, course), 422));
        assertEquals("COURSE_DIFFERS", refusal(institution, with(institution, course, "lessons", 31), 409));
        assertEquals("COURSE_DIFFERS", refusal(institution, with(institution, course, "billing", "BY_PERIOD"), 409));
        assertEquals(
                "PRICE_ABOVE_COURSE",
                refusal(institution, with(institution, course, "listPrice", OrderClient.yuan("3000.01")), 409));
        OrderClient.order(institution, ordering(institution, course))
                .statusCode(201)
                .body("course.name", equalTo("少儿书法班"))
                .body("course.subject", equalTo("书法"));
    }

    private static String refusal(InstitutionId institution, Map<String, Object> body, int status) {
        return OrderClient.code(OrderClient.order(institution, body), status);
    }

    private static Map<String, Object> ordering(InstitutionId institution, String course) {
        Map<String, Object> body = OrderClient.body(institution, "course", Map.of("id", course));
        body.put("lessons", 30);
        body.put("price", OrderClient.yuan("2700.00"));
        body.put("listPrice", OrderClient.yuan("3000.00"));
        return body;
    }

    private static Map<String, Object> with(InstitutionId institution, String course, String field, Object value) {
        Map<String, Object> body = ordering(institution, course);
        body.put(field, value);
        return body;
    }

    private static String draft(InstitutionId institution) {
        return OrderClient.as(institution)
                .body(body(institution))
                .post("/api/v1/courses")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> body(InstitutionId institution) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("institutionId", institution.toString());
        body.put("name", "少儿书法班");
        body.put("subject", "书法");
        body.put("billing", "BY_LESSON");
        body.put("lessons", 30);
        body.put("listPrice", OrderClient.yuan("3000.00"));
        return body;
    }

    private static ValidatableResponse change(InstitutionId institution, String course, String act, String version) {
        return OrderClient.as(institution)
                .header("If-Match", version)
                .post("/api/v1/courses/" + course + "/" + act)
                .then();
    }

    private ValidatableResponse published(InstitutionId institution) {
        return given().get("/api/v1/public/institutions/"
                        + register.view(institution).uscc().value() + "/courses")
                .then()
                .statusCode(200);
    }
}
