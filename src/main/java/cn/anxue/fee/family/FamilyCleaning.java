package cn.anxue.fee.family;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.ZoneOffset;

/** Removes sessions of families that have ended or run out. Several nodes may do it. */
@ApplicationScoped
class FamilyCleaning {
    private static final Duration KEPT = Duration.ofDays(2);
    private static final String FORGET = "delete from fee_family_session where least(expires_at, ended_at) < ?";

    private final Sql sql;
    private final Today today;

    FamilyCleaning(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    @Scheduled(cron = "0 25 3 * * ?", timeZone = "Asia/Shanghai")
    @Transactional
    void clean() {
        sql.update(FORGET, delete -> delete.setObject(1, today.now().minus(KEPT).atOffset(ZoneOffset.UTC)));
    }
}
