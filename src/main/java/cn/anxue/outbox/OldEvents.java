package cn.anxue.outbox;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.ZoneOffset;

/** Forgets events that are over, with their deliveries: the books and the trail keep what happened. */
@ApplicationScoped
class OldEvents {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String DELETE = """
            delete from outbox_event where id in (
                select id from outbox_event where recorded_at < ? order by recorded_at limit 5000)""";

    private final Sql sql;
    private final Today today;

    OldEvents(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** How many were forgotten; there may be more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int forget() {
        return sql.update(
                DELETE, delete -> delete.setObject(1, today.now().minus(KEPT).atOffset(ZoneOffset.UTC)));
    }
}
