package cn.anxue.deposit;

import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.ComingIntoForce;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** What a new day and a new month bring to deposits. Looked for often, done once. */
@ApplicationScoped
public class DepositDays {
    private final DepositRuns runs;
    private final ComingIntoForce agreements;
    private final Assessor assessor;
    private final OverdueDeposits overdue;
    private final Today today;

    DepositDays(DepositRuns runs, ComingIntoForce agreements, Assessor assessor, OverdueDeposits overdue, Today today) {
        this.runs = runs;
        this.agreements = agreements;
        this.assessor = assessor;
        this.overdue = overdue;
        this.today = today;
    }

    @Scheduled(
            every = "{anxue.deposit.look-every}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        turnDay();
        turnMonth();
    }

    @Transactional
    public void turnDay() {
        if (runs.enter("DAY", today.date())) {
            turn(today.date());
        }
    }

    /** Agreements begin and end, exceptions run out, shortfalls become overdue. */
    @Transactional
    void turn(LocalDate day) {
        agreements.turn(day);
        assessor.assessRunOut(day);
        overdue.bar(day);
    }

    /** All requirements are assessed anew, once a month and never per sale. */
    @Transactional
    public void turnMonth() {
        if (runs.enter("MONTH", today.date().withDayOfMonth(1))) {
            assessor.assessAll();
        }
    }
}
