package cn.anxue.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProblemMapperTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"a\",\"state\":\"X\"}|UNKNOWN_FIELD|/state",
                "{\"name\":\"a\",\"amount\":{\"amount\":\"1.000\",\"currency\":\"CNY\"}}|INVALID_AMOUNT|/amount",
                "{\"name\":\"a\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}|UNSUPPORTED_CURRENCY|/amount",
                "{\"name\":\"a\",\"amount\":{\"amount\":1.00,\"currency\":\"CNY\"}}|INVALID_AMOUNT|/amount",
                "{\"name\":\"a\",\"children\":[{\"name\":\"b\"},{\"name\":\"c\",\"colour\":\"BLUE\"}]}|INVALID_VALUE|/children/1/colour",
                "{\"name\":\"a\",\"colour\":1}|INVALID_VALUE|/colour",
                "{\"name\":\"a\",\"on\":\"21.11.2026\"}|INVALID_VALUE|/on",
                "{\"name\":\"a\",\"on\":20000}|INVALID_VALUE|/on",
                "{\"name\":\"a\",\"id\":\"7\"}|INVALID_VALUE|/id",
                "{\"name\":\"a\",\"count\":1.5}|INVALID_VALUE|/count",
                "{\"name\":\"a\",\"count\":\"1\"}|INVALID_VALUE|/count",
                "{\"name\":\"a\",\"count\":99999999999}|INVALID_VALUE|/count",
                "{\"name\":7}|INVALID_VALUE|/name",
                "{\"name\":\"a\",\"children\":{}}|INVALID_VALUE|/children",
                "{\"name\":\" \"}|REQUIRED|/name",
                "{}|REQUIRED|/name",
                "{\"name\":\"12345678901\"}|TOO_LONG|/name",
                "{\"name\":\"a\",\"children\":[{\"name\":\"b\"},{\"name\":\"\"}]}|REQUIRED|/children/1/name",
                "{\"name\":\"a\",\"children\":[{\"name\":\"b\"},{\"name\":\"b\"},{\"name\":\"b\"}]}|TOO_MANY_ITEMS|/children",
            })
    void namesTheFieldThatIsWrong(String body, String code, String pointer) {
        post(body)
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer))
                .body("detail", not(containsString("cn.anxue")))
                .body("detail", not(containsString("{")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{",
                "[1",
                "nonsense",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"a\"} {}",
                "[]",
                "7",
                "\"x\"",
                "{\"name\":'a'}"
            })
    void refusesWhatIsNotTheJsonAsked(String body) {
        post(body)
                .statusCode(400)
                .body("code", equalTo("MALFORMED_JSON"))
                .body("detail", not(containsString("cn.anxue")));
    }

    @Test
    void refusesDeepJson() throws IOException, InterruptedException {
        // Not by REST Assured, which would print the body in pretty lines of 10,000 indents.
        String body = "{\"name\":\"a\",\"children\":[".repeat(10_000);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/tryout"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("MALFORMED_JSON"), answer.body());
        assertTrue(answer.body().length() < 1_000, answer.body());
    }

    @Test
    void refusesAnAbsentBody() {
        post("").statusCode(400).body("code", equalTo("REQUIRED"));
        post("null").statusCode(400).body("code", equalTo("REQUIRED"));
    }

    @Test
    void namesSeveralPlacesAtOnce() {
        given().header("Accept-Language", "en")
                .get("/api/v1/tryout/fail/several")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("detail", startsWith("2 places"))
                .body("errors.pointer", hasItems("/a", "/b"));
    }

    @Test
    void findsTheProblemBeneathWrappings() {
        given().get("/api/v1/tryout/fail/wrapped").then().statusCode(412).body("code", equalTo("STALE"));
    }

    @Test
    void saysWhenToComeBackForWhatIsBeingDone() {
        given().get("/api/v1/tryout/fail/inProgress")
                .then()
                .statusCode(409)
                .header("Retry-After", equalTo("1"))
                .body("code", equalTo("IDEMPOTENCY_KEY_IN_PROGRESS"));
    }

    @Test
    void hidesOurOwnFaultsButGivesTheirNumber() {
        given().header("X-Request-Id", "abc-1")
                .get("/api/v1/tryout/fail/secretly")
                .then()
                .statusCode(500)
                .body("code", equalTo("INTERNAL"))
                .body("requestId", equalTo("abc-1"))
                .body("detail", containsString("abc-1"))
                .body(not(containsString("secretly failed")))
                .body(not(containsString("IllegalState")));
    }

    @Test
    void answersInTheFormOfRfc9457() {
        given().header("Accept-Language", "en-GB,zh;q=0.5")
                .get("/api/v1/nowhere?x=1")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Content-Language", "en")
                .body("type", equalTo("urn:anxue:problem:not-found"))
                .body("title", equalTo("Not found"))
                .body("status", equalTo(404))
                .body("instance", equalTo("/api/v1/nowhere"))
                .body("requestId", matchesRegex("[0-9a-f-]{36}"));
    }

    @Test
    void speaksChineseUnlessAskedOtherwise() {
        given().get("/api/v1/nowhere").then().header("Content-Language", "zh").body("title", equalTo("没有找到"));
        given().header("Accept-Language", "fr").get("/api/v1/nowhere").then().header("Content-Language", "zh");
    }

    @Test
    void showsPeopleAPage() {
        given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/api/v1/nowhere")
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .body(containsString("没有找到"));
    }

    @Test
    void refusesAFormOfMoreFieldsThanAreRead() {
        String form = "code=1&".repeat(1_001);
        given().contentType("application/x-www-form-urlencoded")
                .accept("text/html")
                .body(form)
                .post("/tip-off/status")
                .then()
                .statusCode(413)
                .contentType(startsWith("text/html"))
                .body(containsString("栏目过多"));
        given().contentType("application/x-www-form-urlencoded")
                .body(form)
                .post("/tip-off/status")
                .then()
                .statusCode(413)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("TOO_MANY_FIELDS"));
    }

    @Test
    void explainsMethodAndMediaTypes() {
        given().delete("/api/v1/tryout")
                .then()
                .statusCode(405)
                .header("Allow", notNullValue())
                .body("code", equalTo("METHOD_NOT_ALLOWED"));
        given().contentType("text/csv")
                .body("a")
                .post("/api/v1/tryout")
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        given().contentType("application/json")
                .accept("image/png")
                .body("{\"name\":\"a\"}")
                .post("/api/v1/tryout")
                .then()
                .statusCode(406)
                .body("code", equalTo("NOT_ACCEPTABLE"));
    }

    @Test
    void asksForATokenAndRefusesAFalseOne() {
        given().get("/api/v1/tryout/guarded")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("UNAUTHENTICATED"));
        given().header("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJncm91cHMiOlsib2ZmaWNlciJdfQ.")
                .get("/api/v1/tryout/guarded")
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void answersNobodyWhereTheAnnotationWasForgotten() {
        given().get("/api/v1/tryout/forgotten").then().statusCode(401);
    }

    @Test
    void treatsAnUnreadableIdAsNotFound() {
        given().get("/api/v1/tryout/7").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void namesTheParameterOfTheAddress() {
        given().get("/api/v1/tryout/00000000-0000-0000-0000-000000000000?limit=0")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/limit"));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/tryout")
                .then();
    }
}
