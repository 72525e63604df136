package cn.anxue.alert;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/** Asks every question each half hour, on one node at a time; a question that fails does not keep the others. */
@ApplicationScoped
public class AlertRounds {
    private static final Logger LOG = Logger.getLogger(AlertRounds.class);
    private static final String MINE = "select pg_try_advisory_xact_lock(hashtext('alert'), hashtext(?))";

    private final Questions questions;
    private final Alerts alerts;
    private final Sql sql;
    private final Today today;

    AlertRounds(Questions questions, Alerts alerts, Sql sql, Today today) {
        this.questions = questions;
        this.alerts = alerts;
        this.sql = sql;
        this.today = today;
    }

    @Scheduled(
            every = "{anxue.alert.look-every}",
            delayed = "60s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        for (AlertKind kind : AlertKind.values()) {
            try {
                ask(kind);
            } catch (RuntimeException e) {
                LOG.errorf(e, "The question of %s could not be answered", kind);
            }
        }
    }

    /** Returns how many alerts were raised. */
    public int ask(AlertKind kind) {
        LocalDate day = today.date();
        return QuarkusTransaction.requiringNew().call(() -> isMine(kind) ? alerts.raise(questions.ask(kind, day)) : 0);
    }

    private boolean isMine(AlertKind kind) {
        return sql.list(MINE, select -> select.setString(1, kind.name()), row -> row.getBoolean(1))
                .get(0);
    }
}
