package cn.anxue.scope;

import static io.restassured.RestAssured.given;

import cn.anxue.Tokens;
import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
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
        return given().auth()
                .oauth2(Tokens.of(actor))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path(field);
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
