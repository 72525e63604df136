package cn.anxue.deposit;

import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.AgreementDays;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** What a new day and a new month bring to deposits. Looked for often, done once. */
@ApplicationScoped
public class DepositDays {
    private final DepositRuns runs;
    private final AgreementDays agreements;
    private final Assessor assessor;
    private final OverdueDeposits overdue;
    private final Today today;

    DepositDays(DepositRuns runs, AgreementDays agreements, Assessor assessor, OverdueDeposits overdue, Today today) {
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

    /** Entered when all of it is done: what fails on the way is taken up again at the next look. */
    void turnDay() {
        LocalDate day = today.date();
        if (!runs.isDone("DAY", day)) {
            turn(day);
            QuarkusTransaction.requiringNew().run(() -> runs.enter("DAY", day));
        }
    }

    /** Agreements begin and end, exceptions run out, shortfalls become overdue; in many small database transactions. */
    void turn(LocalDate day) {
        agreements.turn(day);
        assessor.assessRunOut(day, stretch -> runs.enter("RUN-OUT from " + stretch, day));
        overdue.bar(day);
    }

    /** All requirements are assessed anew, once a month and never per sale. */
    void turnMonth() {
        LocalDate month = today.date().withDayOfMonth(1);
        if (!runs.isDone("MONTH", month)) {
            assessor.assessAll(stretch -> runs.enter("MONTH after " + stretch, month));
            QuarkusTransaction.requiringNew().run(() -> runs.enter("MONTH", month));
        }
    }
}
