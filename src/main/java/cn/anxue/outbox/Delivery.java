package cn.anxue.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to one webhook.
 *
 * @param lastStatus what the receiver answered last, where it answered
 */
public record Delivery(
        EventId event,
        EventType type,
        UUID subject,
        DeliveryState state,
        int attempts,
        @Nullable Instant nextTryAt,
        @Nullable Instant lastTriedAt,
        @Nullable Outcome lastOutcome,
        @Nullable Integer lastStatus,
        @Nullable Instant deliveredAt,
        Instant recordedAt,
        String payload) {}
