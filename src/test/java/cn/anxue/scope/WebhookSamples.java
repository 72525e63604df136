package cn.anxue.scope;

import cn.anxue.identity.Role;
import cn.anxue.outbox.WebhookFixtures;
import java.util.Map;
import java.util.function.Function;

/** Subscriptions and the hosts they may reach. */
final class WebhookSamples {
    private static final String WEBHOOKS = "/api/v1/webhooks";

    private WebhookSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.of(
                "webhook", WebhookSamples::webhook,
                "webhook-list", role -> webhook(role).query("limit=200"),
                "webhook-subscription", WebhookSamples::subscription,
                "webhook-secret", role -> webhook(role).body(Map.of("overlapHours", 1)),
                "webhook-delivery", WebhookSamples::delivery,
                "webhook-host-permission",
                        role -> Ask.plain().body(Map.of("host", Insider.unlike("platform-"), "reason", "内网平台")),
                "webhook-host", role -> Ask.of("id", host()));
    }

    private static Ask subscription(Role role) {
        WebhookFixtures.allowLoopback();
        WebhookFixtures.removeAll(owner(role));
        return Ask.plain().body(WebhookFixtures.aSubscription());
    }

    private static Ask webhook(Role role) {
        subscription(role);
        String id = Insider.made(owner(role), WEBHOOKS, WebhookFixtures.aSubscription());
        return Ask.of("id", id).marker(id);
    }

    private static Ask delivery(Role role) {
        Ask webhook = webhook(role);
        String pings = WEBHOOKS + "/" + webhook.marker() + "/pings";
        return webhook.and("event", Insider.made(owner(role), pings, Map.of()));
    }

    private static String host() {
        return Insider.made(
                "admin", "/api/v1/webhook-hosts", Map.of("host", Insider.unlike("platform-"), "reason", "内网平台"));
    }

    private static String owner(Role role) {
        return role == Role.BANK ? "bank" : "officer.test";
    }
}
