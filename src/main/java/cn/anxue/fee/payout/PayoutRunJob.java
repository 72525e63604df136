package cn.anxue.fee.payout;

import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositRuns;
import cn.anxue.identity.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Composes the runs of the day, once: whichever node comes first, in stretches that fail alone. */
@ApplicationScoped
public class PayoutRunJob {
    private static final String JOB = "PAYOUT_RUNS";
    private static final int STRETCHES_MAX = 1_000;

    private final PayoutRuns runs;
    private final DepositRuns jobs;
    private final Today today;

    PayoutRunJob(PayoutRuns runs, DepositRuns jobs, Today today) {
        this.runs = runs;
        this.jobs = jobs;
        this.today = today;
    }

    @Scheduled(
            every = "{anxue.deposit.look-every}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void look() {
        LocalDate day = today.date();
        if (jobs.isDone(JOB, day)) {
            return;
        }
        for (int stretch = 0; stretch < STRETCHES_MAX; stretch++) {
            boolean more = QuarkusTransaction.requiringNew()
                    .call(() -> !runs.compose(Caller.SYSTEM, null, null).isEmpty());
            if (!more) {
                break;
            }
        }
        QuarkusTransaction.requiringNew().run(() -> jobs.enter(JOB, day));
    }
}
