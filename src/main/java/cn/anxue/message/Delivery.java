package cn.anxue.message;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Claims what waits and notes what became of it. A claim moves the next try ahead by a delay that grows, so whoever dies on
 * the way loses nothing: the message comes up again, under its own id.
 */
@ApplicationScoped
class Delivery {
    /** Thirty seconds, then two, eight, 32 minutes, two hours, eight and a half; then nobody tries any more. */
    private static final int TRIES_MAX = 7;

    private static final int CLAIM = 20;
    private static final String TAKE = """
            update message m set attempts = m.attempts + 1, next_try_at = ?::timestamptz + interval '30 seconds' * power(4, m.attempts)
            from (select id from message where next_try_at <= ? order by next_try_at limit ? for update skip locked) w
            where m.id = w.id returning m.id""";
    private static final String SENT = """
            update message set state = 'SENT', sent_at = ?, next_try_at = null
            where id = ? and state in ('QUEUED', 'FAILED') returning kind, subject_id""";
    private static final String FAILED = """
            update message set state = case when attempts >= ? then 'GIVEN_UP' else 'FAILED' end,
                next_try_at = case when attempts >= ? then null else next_try_at end
            where id = ? and state in ('QUEUED', 'FAILED')""";

    private final MessageStore store;
    private final Sql sql;
    private final Today today;
    private final Event<MessagesSent> sent;

    Delivery(MessageStore store, Sql sql, Today today, Event<MessagesSent> sent) {
        this.store = store;
        this.sql = sql;
        this.today = today;
        this.sent = sent;
    }

    /** Some of those that are due, taken by nobody else meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Message> claim() {
        Instant now = today.now();
        List<UUID> claimed = sql.list(
                TAKE,
                take -> {
                    take.setObject(1, now.atOffset(ZoneOffset.UTC));
                    take.setObject(2, now.atOffset(ZoneOffset.UTC));
                    take.setInt(3, CLAIM);
                },
                row -> row.getObject(1, UUID.class));
        return store.list(
                "where m.id = any(?) order by m.id",
                select -> select.setArray(1, select.getConnection().createArrayOf("uuid", claimed.toArray())));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void sent(MessageId id) {
        Instant now = today.now();
        List<SentMessage> noted = sql.list(
                SENT,
                update -> {
                    update.setObject(1, now.atOffset(ZoneOffset.UTC));
                    update.setObject(2, id.value());
                },
                row -> new SentMessage(id, row.getString(1), row.getObject(2, UUID.class), now));
        if (!noted.isEmpty()) {
            sent.fire(new MessagesSent(noted));
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(MessageId id) {
        sql.update(FAILED, update -> {
            update.setInt(1, TRIES_MAX);
            update.setInt(2, TRIES_MAX);
            update.setObject(3, id.value());
        });
    }
}
