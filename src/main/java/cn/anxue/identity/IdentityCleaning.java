package cn.anxue.identity;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.ZoneOffset;

/** Removes sessions and failed attempts nobody will ask for; the audit trail keeps who signed in. Several nodes may do it. */
@ApplicationScoped
class IdentityCleaning {
    private static final Duration KEPT = Duration.ofDays(2);

    private final Sql sql;
    private final Today today;

    IdentityCleaning(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    @Scheduled(cron = "0 20 3 * * ?", timeZone = "Asia/Shanghai")
    @Transactional
    void clean() {
        delete("delete from identity_session where expires_at < ?");
        delete("delete from identity_guess where failed_at < ?");
    }

    private void delete(String statement) {
        sql.update(
                statement, delete -> delete.setObject(1, today.now().minus(KEPT).atOffset(ZoneOffset.UTC)));
    }
}
