package cn.anxue.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FiltersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tryout/guarded;x",
                "/api/v1//tryout/guarded",
                "/api/v1/tryout/%2e%2e/tryout/guarded",
                "/q/health/ready;x",
                "/q//metrics",
                "/q%2fmetrics",
                "/api/v1/tryout%5cguarded"
            })
    void refusesAmbiguousPaths(String path) throws IOException {
        String answer = send("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("INVALID_PATH"), answer);
    }

    @Test
    void refusesABodyThatAnnouncesItselfAsTooLarge() throws IOException {
        String answer = send("POST /api/v1/tryout HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: 52428800\r\n\r\n{");

        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("TOO_LARGE"), answer);
    }

    @Test
    void cutsOffAChunkedBodyThatGrowsTooLarge() throws IOException {
        String chunk = "100000\r\n" + " ".repeat(0x100000) + "\r\n";
        String answer = send("POST /api/v1/tryout HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(17) + "0\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void refusesActsStartedElsewhere(String site) {
        given().header("Sec-Fetch-Site", site)
                .contentType("application/json")
                .body("{\"name\":\"a\"}")
                .post("/api/v1/tryout")
                .then()
                .statusCode(403)
                .body("code", equalTo("CROSS_SITE"));
    }

    @Test
    void refusesAForeignOrigin() {
        given().header("Origin", "https://elsewhere.example")
                .contentType("application/json")
                .body("{\"name\":\"a\"}")
                .post("/api/v1/tryout")
                .then()
                .statusCode(403);
        given().header("Origin", "null").post("/api/v1/tryout").then().statusCode(403);
    }

    @Test
    void passesActsOfOurOwnPages() {
        given().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/json")
                .body("{\"name\":\"a\"}")
                .post("/api/v1/tryout")
                .then()
                .statusCode(200);
        given().header("Origin", "http://localhost:" + RestAssured.port)
                .contentType("application/json")
                .body("{\"name\":\"a\"}")
                .post("/api/v1/tryout")
                .then()
                .statusCode(200);
    }

    @Test
    void keepsAHarmlessRequestIdAndReplacesAnother() {
        given().header("X-Request-Id", "bank-7.a_b")
                .get("/q/health/live")
                .then()
                .header("X-Request-Id", equalTo("bank-7.a_b"));
        given().header("X-Request-Id", "a b")
                .get("/q/health/live")
                .then()
                .header("X-Request-Id", matchesRegex("[0-9a-f-]{36}"));
    }

    @Test
    void tellsBrowsersWhatTheyMay() {
        given().get("/api/v1/nowhere")
                .then()
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void countsRequestsByDuration() {
        given().get("/api/v1/nowhere").then().statusCode(404);
        given().get("/q/metrics").then().statusCode(200).body(containsString("http_server_requests_seconds_bucket"));
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(2_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // The server may refuse before it has read all; its answer is what counts.
            }
            return answer(socket.getInputStream());
        }
    }

    private static String answer(InputStream stream) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            stream.transferTo(answer);
        } catch (SocketTimeoutException | SocketException e) {
            // The connection may stay open, or be reset behind the answer.
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
