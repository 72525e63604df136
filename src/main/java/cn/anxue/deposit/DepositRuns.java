package cn.anxue.deposit;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Dated jobs, each done once by one of many nodes: whoever enters the run does the work in the same database transaction,
 * the others wait for him and find it entered; if he dies it never was.
 */
@ApplicationScoped
public class DepositRuns {
    private static final String ENTER =
            "insert into deposit_run (job, due_on, done_at) values (?, ?, ?) on conflict do nothing";

    private final Sql sql;
    private final Today today;

    DepositRuns(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** Whether the job of that day is the caller's to do, in the transaction that runs. */
    public boolean enter(String job, LocalDate dueOn) {
        return sql.update(ENTER, insert -> {
                    insert.setString(1, job);
                    insert.setObject(2, dueOn);
                    insert.setObject(3, today.now().atOffset(ZoneOffset.UTC));
                })
                == 1;
    }
}
