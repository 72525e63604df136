package cn.anxue.outbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebhookResourceTest {
    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final List<String> ACTORS = List.of("officer.test", "officer.other", "bank", "bank2");

    @Inject
    Dispatch dispatch;

    @Inject
    Today today;

    @Inject
    Sql sql;

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
    void showsTheSecretOnceAndKeepsItUnreadable() {
        Response made = subscribe("officer.test", "http://127.0.0.1:9/", "day.closed");
        made.then().statusCode(201).header("Cache-Control", "no-store").header("Location", endsWith(made.path("id")));
        String secret = made.path("secret");
        assertTrue(secret.matches("whsec_[A-Za-z0-9+/]{43}="), secret);

        String shown = as("officer.test").get(WEBHOOKS + "/" + made.path("id")).asString()
                + as("officer.test").get(WEBHOOKS).asString();
        assertFalse(shown.contains("whsec_"));
        byte[] kept = QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                                "select secret from outbox_webhook where id = ?",
                                select -> select.setObject(1, UUID.fromString(made.path("id"))),
                                row -> row.getBytes(1))
                        .get(0));
        assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("whsec_"));
    }

    @Test
    void signsWithBothSecretsUntilTheOldOneIsOver() throws Exception {
        try (Receiver receiver = new Receiver()) {
            Response made = subscribe("bank", receiver.url(), "movement.booked");
            String id = made.path("id");
            String renewed = as("bank")
                    .contentType(ContentType.JSON)
                    .body(Map.of("overlapHours", 24))
                    .post(WEBHOOKS + "/" + id + "/secrets")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("secret");
            ping("bank", id);
            today.setSource(InstantSource.offset(InstantSource.system(), Duration.ofHours(25)));
            ping("bank", id);

            assertTrue(Verifier.verifies(renewed, receiver.received().get(0)));
            assertTrue(
                    Verifier.verifies(made.path("secret"), receiver.received().get(0)));
            assertTrue(Verifier.verifies(renewed, receiver.received().get(1)));
            assertFalse(
                    Verifier.verifies(made.path("secret"), receiver.received().get(1)));
        }
    }

    @Test
    void tellsBanksOfTheirOwnAccountsAndOfficesOfTheirRegion() throws Exception {
        try (Receiver receiver = new Receiver()) {
            Map<String, String> ids = new HashMap<>();
            ACTORS.forEach(actor -> ids.put(
                    actor, subscribe(actor, receiver.url(), "movement.booked").path("id")));
            WebhookFixtures.put(
                    WebhookFixtures.aMovement("410902", "000000000001"),
                    WebhookFixtures.aMovement("410922", "000000000001"),
                    WebhookFixtures.aMovement("410922", "000000000002"),
                    WebhookFixtures.aMovement("410902", "000000000003"));

            Map<String, Integer> expected = Map.of("officer.test", 2, "officer.other", 2, "bank", 2, "bank2", 1);
            expected.forEach((actor, count) -> as(actor)
                    .get(WEBHOOKS + "/" + ids.get(actor) + "/deliveries")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(count)));
            as("officer.other")
                    .get(WEBHOOKS + "/" + ids.get("officer.test"))
                    .then()
                    .statusCode(404);
            as("bank2").post(WEBHOOKS + "/" + ids.get("bank") + "/pings").then().statusCode(404);
            as("bank").delete(WEBHOOKS + "/" + ids.get("officer.test")).then().statusCode(404);
            as("officer.test").get(WEBHOOKS).then().body("items", hasSize(1));
        }
    }

    @Test
    void writesNothingThatNobodyWants() {
        String before = events();
        WebhookFixtures.put(WebhookFixtures.aMovement());
        subscribe("officer.test", "http://127.0.0.1:9/", "day.closed");
        WebhookFixtures.put(WebhookFixtures.aMovement());
        subscribe("officer.other", "http://127.0.0.1:9/", "movement.booked");
        WebhookFixtures.put(WebhookFixtures.aMovement());

        assertEquals(before, events());
        subscribe("bank", "http://127.0.0.1:9/", "movement.booked");
        WebhookFixtures.put(WebhookFixtures.aMovement());
        assertEquals(Long.parseLong(before) + 1, Long.parseLong(events()));
    }

    @Test
    void showsWhatBecameOfAnEvent() throws Exception {
        try (Receiver receiver = new Receiver().answering(302)) {
            String id = subscribe("bank", receiver.url(), "movement.booked").path("id");
            String event = ping("bank", id);
            as("bank")
                    .get(WEBHOOKS + "/" + id + "/deliveries/" + event)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("WAITING"))
                    .body("attempts", equalTo(1))
                    .body("lastOutcome", equalTo("REDIRECTED"))
                    .body("lastStatus", equalTo(302))
                    .body("nextTryAt", notNullValue());
            as("bank").get(WEBHOOKS + "/" + id).then().body("failingSince", notNullValue());
            receiver.answering(200);
            as("bank")
                    .post(WEBHOOKS + "/" + id + "/deliveries/" + event + "/redelivery")
                    .then()
                    .statusCode(200);
            dispatch.settle();

            as("bank")
                    .get(WEBHOOKS + "/" + id + "/deliveries?state=DELIVERED")
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].id", equalTo(event))
                    .body("items[0].type", equalTo("webhook.ping"))
                    .body("items[0].lastStatus", equalTo(200));
            as("bank").get(WEBHOOKS + "/" + id).then().body("failingSince", nullValue());
            assertEquals(
                    List.of("/anxue", "/anxue"),
                    receiver.received().stream().map(Receiver.Received::path).toList());
            assertTrue(receiver.received()
                    .get(1)
                    .body()
                    .matches("\\{\"type\":\"webhook.ping\",\"timestamp\":\"20[^\"]+Z\",\"data\":\\{\"webhook\":\"" + id
                            + "\"}}"));
        }
    }

    @Test
    void keepsWhatHappensDuringAPause() throws Exception {
        try (Receiver receiver = new Receiver()) {
            String id = subscribe("bank", receiver.url(), "movement.booked").path("id");
            as("bank")
                    .post(WEBHOOKS + "/" + id + "/pause")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("PAUSED"));
            WebhookFixtures.put(WebhookFixtures.aMovement());
            dispatch.settle();
            assertEquals(0, receiver.ids().size());
            as("bank")
                    .post(WEBHOOKS + "/" + id + "/pings")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("WEBHOOK_NOT_ACTIVE"));
            as("bank")
                    .post(WEBHOOKS + "/" + id + "/resumption")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("ACTIVE"));
            dispatch.settle();

            assertEquals(1, receiver.ids().size());
            as("bank").delete(WEBHOOKS + "/" + id).then().statusCode(204);
            as("bank").get(WEBHOOKS + "/" + id).then().statusCode(404);
            WebhookFixtures.put(WebhookFixtures.aMovement());
            dispatch.settle();
            assertEquals(1, receiver.ids().size());
        }
    }

    /** Sends one and waits for its end. */
    private String ping(String actor, String id) throws InterruptedException {
        String event = as(actor)
                .post(WEBHOOKS + "/" + id + "/pings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        dispatch.settle();
        return event;
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

    private String events() {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list("select count(*) from outbox_event", select -> {}, row -> row.getString(1))
                        .get(0));
    }
}
