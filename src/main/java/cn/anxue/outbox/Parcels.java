package cn.anxue.outbox;

import cn.anxue.audit.AuditTrail;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.cipher.Vault;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Claims what is due and notes what became of it. A claim ends by itself: nothing is lost with the node that made it. */
@ApplicationScoped
class Parcels {
    /** Far longer than a try may take. */
    static final Duration CLAIM = Duration.ofMinutes(2);

    /** At once to one receiver by one node. */
    static final int PER_WEBHOOK = 8;

    private static final String TAKE = """
            with due as (
                select x.webhook_id, x.event_id from outbox_webhook w cross join lateral (
                    select d.webhook_id, d.event_id from outbox_delivery d
                    where d.webhook_id = w.id and d.next_try_at <= ? order by d.next_try_at
                    limit case when w.failing_since is null then ? else 1 end for update of d skip locked) x
                where w.state = 'ACTIVE' and w.id <> all(?) limit ?),
            taken as (
                update outbox_delivery d set state = 'SENDING', attempts = d.attempts + 1,
                    series_attempts = d.series_attempts + 1, next_try_at = ?, last_tried_at = ?
                from due where d.webhook_id = due.webhook_id and d.event_id = due.event_id
                returning d.webhook_id, d.event_id, d.attempts, d.series_attempts)
            select t.*, e.payload, w.url, w.secret, case when w.previous_until > ? then w.previous_secret end as previous_secret,
                exists (select from outbox_host h where h.host = w.host) as listed
            from taken t join outbox_event e on e.id = t.event_id join outbox_webhook w on w.id = t.webhook_id""";
    private static final String NOTE = """
            with noted as (
                update outbox_delivery set state = ?, next_try_at = ?, delivered_at = ?, last_outcome = ?, last_status = ?
                where webhook_id = ? and event_id = ? and attempts = ? and state = 'SENDING' returning webhook_id)
            update outbox_webhook w set failing_since = ? from noted
            where w.id = noted.webhook_id and (w.failing_since is null) = ?""";
    private static final String DISABLE =
            "update outbox_webhook set state = 'DISABLED' where id = ? and state in ('ACTIVE', 'PAUSED')";

    private final Sql sql;
    private final Vault vault;
    private final Today today;
    private final AuditTrail audit;
    private final Event<WebhooksChanged> changed;

    Parcels(Sql sql, Vault vault, Today today, AuditTrail audit, Event<WebhooksChanged> changed) {
        this.sql = sql;
        this.vault = vault;
        this.today = today;
        this.audit = audit;
        this.changed = changed;
    }

    /**
     * Some that are due, taken by nobody else meanwhile.
     *
     * @param busy webhooks that this node is already serving
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Parcel> claim(int limit, Collection<WebhookId> busy) {
        Instant now = today.now();
        return sql.list(
                TAKE,
                take -> {
                    take.setObject(1, time(now));
                    take.setInt(2, PER_WEBHOOK);
                    take.setArray(
                            3,
                            take.getConnection()
                                    .createArrayOf(
                                            "uuid",
                                            busy.stream().map(WebhookId::value).toArray()));
                    take.setInt(4, limit);
                    take.setObject(5, time(now.plus(CLAIM)));
                    take.setObject(6, time(now));
                    take.setObject(7, time(now));
                },
                this::read);
    }

    /** The end of a try; of no effect where the claim was over and somebody else has tried since. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void note(Parcel parcel, Answered answered) {
        Instant now = today.now();
        boolean taken = answered.outcome() == Outcome.TAKEN;
        boolean gone = answered.outcome() == Outcome.GONE;
        Instant next = taken || gone
                ? null
                : Retries.after(parcel.seriesAttempt()).map(now::plus).orElse(null);
        DeliveryState failed = next == null ? DeliveryState.GIVEN_UP : DeliveryState.WAITING;
        sql.update(NOTE, note -> {
            note.setString(1, (taken ? DeliveryState.DELIVERED : failed).name());
            note.setObject(2, next == null ? null : time(next));
            note.setObject(3, taken ? time(now) : null);
            note.setString(4, answered.outcome().name());
            note.setObject(5, answered.status());
            note.setObject(6, parcel.webhook().value());
            note.setObject(7, parcel.event().value());
            note.setInt(8, parcel.attempt());
            note.setObject(9, taken ? null : time(now));
            note.setBoolean(10, !taken);
        });
        if (gone) {
            disable(parcel.webhook());
        }
    }

    private void disable(WebhookId id) {
        if (sql.update(DISABLE, update -> update.setObject(1, id.value())) == 1) {
            audit.record(Caller.SYSTEM, "webhook.disabled", "webhook", id.value(), "state");
            changed.fire(new WebhooksChanged(id));
        }
    }

    private Parcel read(ResultSet row) throws SQLException {
        UUID webhook = row.getObject("webhook_id", UUID.class);
        List<WebhookSecret> secrets = new ArrayList<>();
        for (String column : List.of("secret", "previous_secret")) {
            byte[] sealed = row.getBytes(column);
            if (sealed != null) {
                secrets.add(new WebhookSecret(vault.decrypt(sealed, WebhookStore.SECRET, webhook)));
            }
        }
        return new Parcel(
                new WebhookId(webhook),
                new EventId(row.getObject("event_id", UUID.class)),
                row.getInt("attempts"),
                row.getInt("series_attempts"),
                URI.create(row.getString("url")),
                row.getBoolean("listed"),
                row.getString("payload"),
                secrets);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
