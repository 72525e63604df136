package cn.anxue.outbox.web;

import cn.anxue.outbox.Delivery;
import cn.anxue.outbox.DeliveryState;
import cn.anxue.outbox.EventId;
import cn.anxue.outbox.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event on its way to a webhook. */
@Schema(name = "WebhookDelivery")
public record DeliveryBody(
        @Schema(description = "The webhook-id it is sent under, each time")
        EventId id,

        @Schema(examples = "movement.booked") String type,
        UUID subjectId,
        DeliveryState state,
        int attempts,
        @Nullable Instant nextTryAt,
        @Nullable Instant lastTriedAt,
        @Nullable Outcome lastOutcome,

        @Schema(description = "What the receiver answered last") @Nullable
        Integer lastStatus,

        @Nullable Instant deliveredAt,
        Instant recordedAt,

        @Schema(description = "The body as it is signed and sent")
        String payload) {
    static DeliveryBody from(Delivery delivery) {
        return new DeliveryBody(
                delivery.event(),
                delivery.type().word(),
                delivery.subject(),
                delivery.state(),
                delivery.attempts(),
                delivery.nextTryAt(),
                delivery.lastTriedAt(),
                delivery.lastOutcome(),
                delivery.lastStatus(),
                delivery.deliveredAt(),
                delivery.recordedAt(),
                delivery.payload());
    }
}
