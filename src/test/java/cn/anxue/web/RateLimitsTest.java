package cn.anxue.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody may call without end (ASVS 5.0 V2.4.1, V6.3.1). Tests come through a trusted proxy, so each may have an address. */
@QuarkusTest
class RateLimitsTest {
    private static final int ACCOUNT_CHECKS = 20;
    private static final int ACCOUNT_CHECKS_OF_ONE = 120;

    @Test
    void stopsWhoTriesAccountNumbers() {
        String address = address();
        for (int i = 0; i < ACCOUNT_CHECKS; i++) {
            Response answer = check(address, uscc());
            assertTrue(answer.statusCode() != 429, i + ". was refused");
            assertTrue(answer.getHeader("RateLimit").startsWith("\"account-check\";r=" + (ACCOUNT_CHECKS - 1 - i)));
        }

        check(address, uscc())
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesRegex("[1-9][0-9]?"))
                .header("RateLimit-Policy", equalTo("\"account-check\";q=20;w=60"))
                .header("RateLimit", startsWith("\"account-check\";r=0;t="))
                .body("code", equalTo("TOO_MANY_REQUESTS"))
                .body("requestId", notNullValue());
        assertTrue(check(address(), uscc()).statusCode() != 429, "another address was refused as well");
    }

    @Test
    void stopsManyAddressesThatAskAboutOneInstitution() {
        String asked = uscc();
        int answered = 0;
        // Some come back while the test runs, two a second.
        for (int i = 0; i < 2 * ACCOUNT_CHECKS_OF_ONE; i++) {
            // The same institution, however it is written.
            String written = i % 2 == 0 ? asked : asked.toLowerCase(Locale.ROOT);
            answered += check(address(), written).statusCode() == 429 ? 0 : 1;
        }

        assertTrue(answered >= ACCOUNT_CHECKS_OF_ONE, "only " + answered);
        assertTrue(answered < 2 * ACCOUNT_CHECKS_OF_ONE - 20, "all but " + answered);
        assertTrue(check(address(), uscc()).statusCode() != 429, "another institution was refused as well");
    }

    @Test
    void believesTheNearestHopOnly() {
        String address = address();
        for (int i = 0; i <= ACCOUNT_CHECKS; i++) {
            check("198.51.100." + i + ", " + address, uscc());
        }

        check("198.51.100.99, " + address, uscc()).then().statusCode(429);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/token, token",
        "POST, /api/v1/%74oken, token",
        "POST, /sign-in, sign-in",
        "POST, /api/v1/family/codes, family-codes",
        "GET, /api/v1/public/institutions?q=x, public-search",
        "GET, /?q=x, public-search",
        "GET, /, visitors",
        "GET, /api/v1/institutions, visitors",
        "GET, /api/v1/regions/410902, visitors"
    })
    void countsEachKindByItself(String method, String path, String limit) {
        given().urlEncodingEnabled(false)
                .header("X-Forwarded-For", address())
                .redirects()
                .follow(false)
                .request(method, path)
                .then()
                .header("RateLimit-Policy", startsWith("\"" + limit + "\";q="));
    }

    @Test
    void countsKnownCallersByWhoTheyAre() {
        as("officer.test")
                .get("/api/v1/approvals?limit=1")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", startsWith("\"people\";"));
        as("bank")
                .get("/api/v1/bank/instructions?limit=1")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"machines\";q=1200000;w=60"));
    }

    @Test
    void leavesProbesAlone() {
        given().get("/q/health/live").then().statusCode(200).header("RateLimit", nullValue());
    }

    private static RequestSpecification as(String actor) {
        return given().auth().oauth2(Tokens.of(actor));
    }

    private static Response check(String address, String uscc) {
        return given().header("X-Forwarded-For", address)
                .contentType(ContentType.JSON)
                .body("{\"account\":\"6222000011112222\"}")
                .post("/api/v1/public/institutions/" + uscc + "/account-check");
    }

    private static String address() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "100." + random.nextInt(64, 128) + "." + random.nextInt(256) + "." + random.nextInt(256);
    }

    private static String uscc() {
        return "52410902MJA" + ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);
    }
}
