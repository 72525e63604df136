package cn.anxue.outbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as read; its secrets are not among what is.
 *
 * @param previousSecretUntil how long the secret before the present one passes as well
 * @param failingSince since when no try has succeeded
 */
public record Webhook(
        WebhookId id,
        String url,
        List<EventType> types,
        @Nullable String bankCode,
        @Nullable String regionCode,
        WebhookState state,
        @Nullable Instant previousSecretUntil,
        @Nullable Instant failingSince,
        Instant createdAt) {}
