package cn.anxue.outbox.web;

import cn.anxue.outbox.EventType;
import cn.anxue.outbox.Webhook;
import cn.anxue.outbox.WebhookId;
import cn.anxue.outbox.WebhookService;
import cn.anxue.outbox.WebhookState;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the webhooks endpoint. */
public final class WebhookBody {
    private WebhookBody() {}

    /** What is to be told, and where to. */
    @Schema(name = "WebhookSubscription")
    public record Subscription(
            @NotNull
            @Size(max = 500)
            @Schema(
                    maxLength = 500,
                    examples = "https://hooks.example.com/anxue",
                    description = "https; private networks only where an administrator has listed the host")
            String url,

            @NotNull @Size(min = 1, max = 10) @Schema(examples = "[\"movement.booked\"]")
            List<@NotNull @Size(max = 40) String> types) {
        Set<EventType> eventTypes() {
            return EventType.offered(types);
        }
    }

    /** How long what is sent is signed with the present secret as well. */
    @Schema(name = "WebhookSecretRenewal")
    public record Renewal(
            @NotNull @Min(0) @Max(168) @Schema(minimum = "0", maximum = "168", examples = "24") @Nullable
            Integer overlapHours) {}

    /** A subscription. */
    @Schema(name = "Webhook")
    public record View(
            WebhookId id,
            String url,
            List<String> types,

            @Schema(description = "Whose accounts it tells of") @Nullable
            String bankCode,

            @Schema(description = "Which region it tells of") @Nullable
            String regionCode,

            WebhookState state,

            @Schema(description = "Until then what is sent is signed with the secret before as well") @Nullable
            Instant previousSecretUntil,

            @Schema(description = "Since when no try has succeeded") @Nullable
            Instant failingSince,

            Instant createdAt) {
        static View from(Webhook webhook) {
            return new View(
                    webhook.id(),
                    webhook.url(),
                    webhook.types().stream().map(EventType::word).toList(),
                    webhook.bankCode(),
                    webhook.regionCode(),
                    webhook.state(),
                    webhook.previousSecretUntil(),
                    webhook.failingSince(),
                    webhook.createdAt());
        }
    }

    /** The only time a secret is shown. */
    @Schema(name = "SubscribedWebhook")
    public record Subscribed(
            WebhookId id,

            @Schema(
                    maxLength = 60,
                    examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                    description = "As Standard Webhooks 1.0 has it; shown this once")
            String secret,

            View webhook) {
        static Subscribed from(WebhookService.Subscribed subscribed) {
            return new Subscribed(
                    subscribed.webhook().id(), subscribed.secret().value(), View.from(subscribed.webhook()));
        }
    }
}
