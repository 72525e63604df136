package cn.anxue.outbox;

import static io.restassured.RestAssured.given;

import cn.anxue.Tokens;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Subscriptions to receivers on this machine, and what happens to be told. */
public final class WebhookFixtures {
    public static final String REGION = "410902";
    public static final String BANK = "000000000001";

    private WebhookFixtures() {}

    /** Lets webhooks reach this machine, as an administrator does. */
    public static void allowLoopback() {
        int status = given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(Map.of("host", "127.0.0.1", "reason", "试用"))
                .post("/api/v1/webhook-hosts")
                .statusCode();
        if (status != 201 && status != 409) {
            throw new IllegalStateException("answered " + status);
        }
    }

    /** A body that asks for all events, to a port where nobody listens. */
    public static Map<String, Object> aSubscription() {
        return aSubscription("http://127.0.0.1:9/anxue", "movement.booked", "day.closed");
    }

    public static Map<String, Object> aSubscription(String url, String... types) {
        return Map.of("url", url, "types", List.of(types));
    }

    /** Few are allowed to one owner, so those of earlier tests go first. */
    public static void removeAll(String actor) {
        String token = Tokens.of(actor);
        List<String> ids = new ArrayList<>(
                given().auth().oauth2(token).get("/api/v1/webhooks?limit=200").path("items.id"));
        ids.forEach(id -> given().auth().oauth2(token).delete("/api/v1/webhooks/" + id));
    }

    /** Something that a subscription of the region or the bank wants. */
    public static OutgoingEvent aMovement() {
        return aMovement(REGION, BANK);
    }

    public static OutgoingEvent aMovement(String regionCode, String bankCode) {
        return new OutgoingEvent(
                EventType.MOVEMENT_BOOKED, UUID.randomUUID(), regionCode, bankCode, Map.of("lines", 3));
    }

    /** Puts events as a room does, in a database transaction of its own. */
    public static void put(OutgoingEvent... events) {
        Outbox outbox = Arc.container().instance(Outbox.class).get();
        QuarkusTransaction.requiringNew().run(() -> outbox.put(List.of(events)));
    }
}
