package cn.anxue.outbox;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes events with their deliveries. */
@ApplicationScoped
class EventStore {
    private static final String GIVEN = """
            with given as materialized (
                select * from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[])
                    as g (id, type, subject_id, region_code, bank_code, payload)),
            """;
    private static final String WANTED = """
            wanted as (
                select g.id, w.id as webhook_id from given g join outbox_webhook w
                    on w.state in ('ACTIVE', 'PAUSED') and g.type = any(w.types)
                    and (w.bank_code = g.bank_code or exists (select from region_within r
                        where r.region_code = g.region_code and r.ancestor_code = w.region_code))),
            """;
    private static final String ASKED = "wanted as (select g.id, ?::uuid as webhook_id from given g),\n";
    private static final String WRITE = """
            kept as (
                insert into outbox_event (id, type, subject_id, region_code, bank_code, payload, recorded_at)
                select g.id, g.type, g.subject_id, g.region_code, g.bank_code, g.payload, ? from given g
                where g.id in (select id from wanted))
            insert into outbox_delivery (webhook_id, event_id, state, attempts, series_attempts, next_try_at)
            select webhook_id, id, 'WAITING', 0, 0, ? from wanted""";

    private final Sql sql;
    private final ObjectMapper json;
    private final Today today;

    EventStore(Sql sql, ObjectMapper json, Today today) {
        this.sql = sql;
        this.json = json;
        this.today = today;
    }

    private record Row(EventId id, OutgoingEvent event, String payload) {}

    /** For every webhook whose subscription and reach they meet. */
    void insert(List<OutgoingEvent> events) {
        insert(events, null);
    }

    /** For this webhook, whatever it has subscribed to. */
    EventId insert(OutgoingEvent event, WebhookId webhook) {
        return insert(List.of(event), webhook).get(0).id();
    }

    private List<Row> insert(List<OutgoingEvent> events, @Nullable WebhookId webhook) {
        Instant now = today.now();
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        List<Row> rows = events.stream()
                .map(event -> new Row(EventId.next(), event, payload(event, now)))
                .toList();
        sql.update(GIVEN + (webhook == null ? WANTED : ASKED) + WRITE, insert -> {
            Columns.of(insert, rows)
                    .uuid(row -> row.id().value())
                    .text(row -> row.event().type().word())
                    .uuid(row -> row.event().subject())
                    .text(row -> row.event().regionCode())
                    .text(row -> row.event().bankCode())
                    .text(Row::payload);
            int next = 7;
            if (webhook != null) {
                insert.setObject(next++, webhook.value());
            }
            insert.setObject(next++, at);
            insert.setObject(next, at);
        });
        return rows;
    }

    private String payload(OutgoingEvent event, Instant at) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("type", event.type().word());
        payload.put("timestamp", at);
        payload.put("data", event.body());
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
