package cn.anxue.privacy.web;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** A family, and those who answer it, as they call the service. */
final class FamilyClient {
    private FamilyClient() {}

    static ValidatableResponse post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get("/api/v1" + path).then();
    }

    static ValidatableResponse ask(String token, UUID order, String body) {
        return post(token, "/orders/" + order + "/privacy-requests", body);
    }

    static String correction(String field, String value) {
        return "{\"kind\":\"CORRECTION\",\"corrections\":{\"" + field + "\":\"" + value + "\"}}";
    }

    static ValidatableResponse approve(String token, String request) {
        return post(token, "/privacy-requests/" + request + "/decision", "{\"decision\":\"APPROVE\"}");
    }

    static ValidatableResponse refuse(String token, String request, String reason) {
        return post(
                token,
                "/privacy-requests/" + request + "/decision",
                "{\"decision\":\"REFUSE\",\"reason\":\"" + reason + "\"}");
    }
}
