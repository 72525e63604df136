package cn.anxue.bureau.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An officer says how his office is reached, and everybody sees it. */
@QuarkusTest
class BureauPagesTest {
    private static final String PLACE = "410922";

    @Test
    void showsTheHotlineUntilAPhoneIsEntered() {
        Response office = office();
        String id = office.path("id");
        given().get("/areas/" + PLACE).then().statusCode(200).body(containsString("tel:12345"));

        as("officer.other")
                .header("If-Match", office.header("ETag"))
                .contentType(ContentType.JSON)
                .body(Map.of("phone", "0393-7220000", "openingHours", "周一至周五 8:30–17:30", "address", "人民路 1 号"))
                .put("/api/v1/authorities/" + id + "/contact")
                .then()
                .statusCode(200)
                .body("phone", equalTo("0393-7220000"));

        given().get("/areas/" + PLACE)
                .then()
                .body(containsString("tel:0393-7220000"))
                .body(containsString("周一至周五 8:30–17:30"))
                .body(containsString("人民路 1 号"));
    }

    @Test
    void takesPhonesWithDigitsAlone() {
        for (String phone : List.of("+++", "() -+", "(1) 2-34", "call 12345")) {
            assertFalse(phone.matches(BureauBody.PHONE), phone);
        }
        for (String phone : List.of("12345", "0393-8880000", "+86 (393) 888-0000")) {
            assertTrue(phone.matches(BureauBody.PHONE), phone);
        }
    }

    @Test
    void takesAFormOnceReadAndKeepsItWhereItIsRefused() {
        Response office = office();
        String path = "/console/bureaus/" + office.path("id") + "/contact";
        String version = office.header("ETag").replace("\"", "");

        as("officer.other")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("version", version)
                .formParam("phone", "call me")
                .formParam("address", "试验路 9 号")
                .post(path)
                .then()
                .statusCode(400)
                .body(containsString("0393-8880000"))
                .body(containsString("试验路 9 号"));
        as("officer.other")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("version", version)
                .formParam("address", "试验路 9 号")
                .post(path)
                .then()
                .statusCode(303);
        as("officer.other")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("version", version)
                .formParam("address", "另一路 9 号")
                .post(path)
                .then()
                .statusCode(412);
    }

    @Test
    void keepsOutOtherDistricts() {
        String id = office().path("id");
        as("officer.test").get("/api/v1/authorities?region=" + PLACE).then().statusCode(404);
        as("officer.test")
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of("phone", "12345"))
                .put("/api/v1/authorities/" + id + "/contact")
                .then()
                .statusCode(404);
        as("officer.other")
                .contentType(ContentType.JSON)
                .body(Map.of("phone", "12345"))
                .put("/api/v1/authorities/" + id + "/contact")
                .then()
                .statusCode(428);
    }

    private static Response office() {
        String id = as("officer.other")
                .get("/api/v1/authorities")
                .then()
                .statusCode(200)
                .body("items.department", hasItem("EDUCATION"))
                .extract()
                .path("items.find { it.department == 'EDUCATION' }.id");
        return as("officer.other").get("/api/v1/authorities/" + id);
    }

    private static RequestSpecification as(String actor) {
        return given().redirects().follow(false).auth().oauth2(Tokens.of(actor));
    }
}
