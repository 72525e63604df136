package cn.anxue.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are not quite HTTP, or not quite ours: each has an answer that says so (ASVS 5.0 V4.1.1, V4.1.4, V16.5.1). */
@QuarkusTest
class ProtocolTest {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/approvals?limit=1e9, limit",
        "/api/v1/approvals?limit=99999999999, limit",
        "/api/v1/approvals?state=NONE, state",
        "/api/v1/audit?id=7, id",
        "/api/v1/reports/standing?region=410902&until=yesterday, until"
    })
    void namesTheParameterThatCannotBeRead(String address, String name) {
        as("officer.test")
                .get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_VALUE"))
                .body("errors[0].pointer", equalTo("/" + name));
    }

    @Test
    void stillFindsNothingUnderABrokenPath() {
        as("officer.test").get("/api/v1/approvals/7").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    /** The framework's router refuses most of them before any handler of ours, and without a body. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/public/institutions?q=%ZZ", "/?q=%", "/api/v1/regions/%4"})
    void refusesEscapesThatAreNone(String address) throws IOException {
        String answer = send("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "grant_type=%ZZ", "grant_type=password&username=%", "=", "&&&", "grant_type"})
    void refusesAFormThatCannotBeRead(String form) {
        given().contentType("application/x-www-form-urlencoded")
                .body(form)
                .post("/api/v1/token")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE|/|GET, HEAD",
                "PUT|/institutions/x|GET, HEAD",
                "GET|/api/v1/token|POST",
                "DELETE|/api/v1/approvals|GET, HEAD",
                "PATCH|/api/v1/lists/black/entries|POST",
                "DELETE|/api/v1/institutions|GET, HEAD, POST",
                "POST|/api/v1/institutions/x|GET, HEAD, PUT",
                "GET|/api/v1/approvals/x/decision|POST"
            })
    void namesTheMethodsOfAnAddress(String method, String path, String allowed) {
        as("officer.test")
                .request(method, path)
                .then()
                .statusCode(405)
                .header("Allow", equalTo(allowed))
                .body("code", equalTo("METHOD_NOT_ALLOWED"));
    }

    @Test
    void saysWhatItCannotSayOrRead() {
        as("officer.test")
                .accept("application/xml")
                .get("/api/v1/approvals")
                .then()
                .statusCode(406)
                .body("code", equalTo("NOT_ACCEPTABLE"));
        as("bank")
                .contentType("application/xml")
                .body("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")
                .post("/api/v1/bank/transactions")
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void answersHeadAsGetWithoutABody() {
        as("officer.test").head("/api/v1/approvals").then().statusCode(200).body(emptyString());
        given().head("/").then().statusCode(200).body(emptyString());
        given().head("/api/v1/approvals").then().statusCode(401);
        as("bank").head("/api/v1/approvals").then().statusCode(403);
    }

    @Test
    void demandsOneHost() throws IOException {
        assertStatus("400", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
        assertStatus("400", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n");
        assertStatus("200", "GET /q/health/live HTTP/1.0\r\n\r\n");
    }

    /** Refused by the framework before any filter of ours, so without a problem as body. */
    @Test
    void boundsTheRequestLineAndTheHeaders() throws IOException {
        String host = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
        assertStatus("414", "GET /?q=" + "a".repeat(20_000) + host + "\r\n");
        assertStatus("431", "GET /" + host + "X-A: " + "a".repeat(40_000) + "\r\n\r\n");
    }

    private static void assertStatus(String status, String request) throws IOException {
        String answer = send(request);
        assertEquals(status, answer.length() < 12 ? answer : answer.substring(9, 12), answer);
    }

    private static RequestSpecification as(String actor) {
        return given().auth().oauth2(Tokens.of(actor));
    }

    private static String send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
