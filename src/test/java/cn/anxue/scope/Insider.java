package cn.anxue.scope;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.lessThan;

import cn.anxue.Tokens;
import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Makes what samples need through the service itself, as an officer or a bank of the district does. */
final class Insider {
    private Insider() {}

    /** The id of what an actor makes by a POST. */
    static String made(String actor, String path, Object body) {
        return post(actor, path, body, "id");
    }

    static String post(String actor, String path, Object body, String field) {
        return postAs(Tokens.of(actor), path, body, field);
    }

    /** A field of what is made by a POST. */
    static String postAs(String token, String path, Object body, String field) {
        return send(token, path, body).statusCode(201).extract().path(field);
    }

    /** Does what makes nothing. */
    static void done(String token, String path, Object body) {
        send(token, path, body).statusCode(lessThan(300));
    }

    private static ValidatableResponse send(String token, String path, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(path)
                .then();
    }

    static Map<String, String> yuan(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    static String unlike(String word) {
        return word + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }

    static <T> T service(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
