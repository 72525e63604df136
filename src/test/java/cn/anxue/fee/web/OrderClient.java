package cn.anxue.fee.web;

import static io.restassured.RestAssured.given;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.institution.InstitutionId;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Orders and families as clients speak of them. */
final class OrderClient {
    private OrderClient() {}

    static RequestSpecification as(InstitutionId institution) {
        return bearing(Tokens.ofInstitution(institution.value()));
    }

    static RequestSpecification as(String actor) {
        return bearing(Tokens.of(actor));
    }

    static RequestSpecification bearing(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** A whole body, to be spoiled at will. */
    static Map<String, Object> body(InstitutionId institution) {
        LocalDate today = OrderFixtures.service(Today.class).date();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("institutionId", institution.toString());
        body.put("course", map("name", "少儿美术", "subject", "美术"));
        body.put("learner", map("name", "王小明", "grade", "三年级"));
        body.put("guardian", map("name", "王大明", "phone", OrderFixtures.phone()));
        body.put("lessons", 40);
        body.put("giftLessons", 2);
        body.put("price", yuan("4000.00"));
        body.put("listPrice", yuan("4800.00"));
        body.put("startsOn", today.plusDays(3).toString());
        body.put("endsOn", today.plusMonths(2).toString());
        body.put("billing", "BY_LESSON");
        return body;
    }

    static Map<String, Object> body(InstitutionId institution, String field, Object value) {
        Map<String, Object> body = body(institution);
        body.put(field, value);
        return body;
    }

    static Map<String, Object> yuan(String amount) {
        return map("amount", amount, "currency", "CNY");
    }

    static Map<String, Object> map(String firstKey, Object first, String secondKey, Object second) {
        return new LinkedHashMap<>(Map.of(firstKey, first, secondKey, second));
    }

    static ValidatableResponse order(InstitutionId institution, Map<String, Object> body) {
        return as(institution).body(body).post("/api/v1/orders").then();
    }

    static String code(ValidatableResponse answer, int status) {
        return answer.statusCode(status).extract().path("code");
    }

    static ValidatableResponse askCode(String reference, String phone) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("orderReference", reference, "phone", phone))
                .post("/api/v1/family/codes")
                .then();
    }

    static ValidatableResponse token(String reference, String code) {
        return given().formParam("grant_type", "urn:anxue:order-code")
                .formParam("reference", reference)
                .formParam("code", code)
                .post("/api/v1/token")
                .then();
    }

    /** The codes sent for an order, the latest first. */
    static List<String> codes(UUID order) {
        String found = "items.findAll { it.kind == 'family.code' && it.subjectId == '" + order + "' }.text";
        List<String> texts = given().queryParam("limit", 200)
                .get("/demo/messages")
                .then()
                .statusCode(200)
                .extract()
                .path(found);
        return texts.stream()
                .map(text -> text.replaceAll(".*验证码 ([0-9]{6}).*", "$1"))
                .toList();
    }
}
