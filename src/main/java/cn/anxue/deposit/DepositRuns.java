package cn.anxue.deposit;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Dated jobs. One that fits a single database transaction is entered first, by whoever does it; others wait for him and
 * find it entered, and if he dies it never was. One that is done in stretches is entered when all are done: if he dies the
 * next look takes it up again, so its stretches either can be done twice or are entered themselves.
 */
@ApplicationScoped
public class DepositRuns {
    private static final String DONE = "select from deposit_run where job = ? and due_on = ?";
    private static final String LATEST_BEFORE = "select max(due_on) from deposit_run where job = ? and due_on < ?";
    private static final String ENTER =
            "insert into deposit_run (job, due_on, done_at) values (?, ?, ?) on conflict do nothing";

    private final Sql sql;
    private final Today today;

    DepositRuns(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    @Transactional
    public boolean isDone(String job, LocalDate dueOn) {
        return !sql.list(
                        DONE,
                        select -> {
                            select.setString(1, job);
                            select.setObject(2, dueOn);
                        },
                        row -> true)
                .isEmpty();
    }

    /** The last day before, that the job was done for. */
    @Transactional
    public Optional<LocalDate> latestBefore(String job, LocalDate dueOn) {
        return sql.list(
                        LATEST_BEFORE,
                        select -> {
                            select.setString(1, job);
                            select.setObject(2, dueOn);
                        },
                        row -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .get(0);
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
