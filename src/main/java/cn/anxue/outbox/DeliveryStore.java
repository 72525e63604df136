package cn.anxue.outbox;

import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deliveries as their owners look at them. The reach was asked for when the webhook was found. */
@ApplicationScoped
class DeliveryStore {
    private static final String SELECT = """
            select d.*, e.type, e.subject_id, e.payload, e.recorded_at
            from outbox_delivery d join outbox_event e on e.id = d.event_id where d.webhook_id = ? and\s""";
    private static final String REPEAT = """
            update outbox_delivery set state = 'WAITING', series_attempts = 0, next_try_at = ?, delivered_at = null
            where webhook_id = ? and event_id = ? and (state <> 'SENDING' or next_try_at < ?)""";

    private final Sql sql;

    DeliveryStore(Sql sql) {
        this.sql = sql;
    }

    /** Latest first. */
    List<Delivery> list(WebhookId webhook, @Nullable DeliveryState state, UUID before, int limit) {
        return sql.list(
                SELECT + "(?::text is null or d.state = ?) and d.event_id < ? order by d.event_id desc limit ?",
                select -> {
                    String name = state == null ? null : state.name();
                    select.setObject(1, webhook.value());
                    select.setString(2, name);
                    select.setString(3, name);
                    select.setObject(4, before);
                    select.setInt(5, limit);
                },
                DeliveryStore::read);
    }

    Optional<Delivery> find(WebhookId webhook, EventId event) {
        return sql
                .list(
                        SELECT + "d.event_id = ?",
                        select -> {
                            select.setObject(1, webhook.value());
                            select.setObject(2, event.value());
                        },
                        DeliveryStore::read)
                .stream()
                .findFirst();
    }

    /** To be tried at once and, if need be, seven times anew; false where a node is trying just now. */
    boolean repeat(WebhookId webhook, EventId event, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        return sql.update(REPEAT, update -> {
                    update.setObject(1, at);
                    update.setObject(2, webhook.value());
                    update.setObject(3, event.value());
                    update.setObject(4, at);
                })
                == 1;
    }

    private static Delivery read(ResultSet row) throws SQLException {
        String outcome = row.getString("last_outcome");
        return new Delivery(
                new EventId(row.getObject("event_id", UUID.class)),
                EventType.of(row.getString("type")),
                row.getObject("subject_id", UUID.class),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                WebhookStore.instant(row, "next_try_at"),
                WebhookStore.instant(row, "last_tried_at"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getObject("last_status", Integer.class),
                WebhookStore.instant(row, "delivered_at"),
                Objects.requireNonNull(WebhookStore.instant(row, "recorded_at")),
                row.getString("payload"));
    }
}
