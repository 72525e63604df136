package cn.anxue.outbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where subscriptions end: at private networks, at twenty, after thirty days. */
@QuarkusTest
class WebhookBoundsTest {
    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final List<String> ACTORS = List.of("bank", "bank2");

    @Inject
    OldEvents old;

    @Inject
    Today today;

    @BeforeEach
    void begin() {
        WebhookFixtures.allowLoopback();
        ACTORS.forEach(WebhookFixtures::removeAll);
    }

    @AfterEach
    void end() {
        today.setSource(InstantSource.system());
        ACTORS.forEach(WebhookFixtures::removeAll);
    }

    @Test
    void refusesReceiversInPrivateNetworksUnlessListed() {
        Map.of(
                        "https://10.0.0.8/", "WEBHOOK_HOST_FORBIDDEN",
                        "https://localhost/", "WEBHOOK_HOST_FORBIDDEN",
                        "https://[::ffff:192.168.1.1]/", "WEBHOOK_HOST_FORBIDDEN",
                        "https://169.254.169.254/latest/meta-data", "WEBHOOK_HOST_FORBIDDEN",
                        "http://1.1.1.1/", "WEBHOOK_ADDRESS_INVALID",
                        "https://a:b@1.1.1.1/", "WEBHOOK_ADDRESS_INVALID",
                        "https://nowhere.anxue.invalid/", "WEBHOOK_HOST_UNKNOWN")
                .forEach((url, code) -> subscribe("bank", url, "day.closed")
                        .then()
                        .statusCode(422)
                        .body("code", equalTo(code)));
        subscribe("bank", "https://1.1.1.1/", "day.closed").then().statusCode(201);
        subscribe("bank", "https://1.1.1.1/", "webhook.ping")
                .then()
                .statusCode(422)
                .body("code", equalTo("EVENT_TYPE_UNKNOWN"));

        String host = "platform-" + UUID.randomUUID() + ".invalid";
        String listed = as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of("host", host.toUpperCase(Locale.ROOT) + ".", "reason", "内网"))
                .post("/api/v1/webhook-hosts")
                .then()
                .statusCode(201)
                .body("host", equalTo(host))
                .extract()
                .path("id");
        subscribe("bank", "https://" + host + "/", "day.closed").then().statusCode(201);
        as("admin").delete("/api/v1/webhook-hosts/" + listed).then().statusCode(204);
        subscribe("bank", "https://" + host + "/", "day.closed").then().statusCode(422);
    }

    @Test
    void allowsAnOwnerNoMoreThanTwenty() {
        for (int i = 0; i < 20; i++) {
            subscribe("bank2", "http://127.0.0.1:9/", "day.closed").then().statusCode(201);
        }

        subscribe("bank2", "http://127.0.0.1:9/", "day.closed")
                .then()
                .statusCode(409)
                .body("code", equalTo("TOO_MANY_WEBHOOKS"));
    }

    @Test
    void forgetsEventsAfterThirtyDays() {
        String id = subscribe("bank", "http://127.0.0.1:9/", "movement.booked").path("id");
        WebhookFixtures.put(WebhookFixtures.aMovement());
        today.setSource(InstantSource.offset(InstantSource.system(), Duration.ofDays(29)));
        while (old.forget() > 0) {
            // Another handful.
        }
        as("bank").get(WEBHOOKS + "/" + id + "/deliveries").then().body("items", hasSize(1));
        today.setSource(InstantSource.offset(InstantSource.system(), Duration.ofDays(31)));
        while (old.forget() > 0) {
            // Another handful.
        }

        as("bank").get(WEBHOOKS + "/" + id + "/deliveries").then().body("items", hasSize(0));
    }

    private static Response subscribe(String actor, String url, String... types) {
        return as(actor)
                .contentType(ContentType.JSON)
                .body(WebhookFixtures.aSubscription(url, types))
                .post(WEBHOOKS);
    }

    private static RequestSpecification as(String actor) {
        return given().auth().oauth2(Tokens.of(actor));
    }
}
