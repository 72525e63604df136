package cn.anxue.fee.refund;

import cn.anxue.calendar.Today;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * What time does to refunds. Each is looked at in a database transaction of its own, under its lock and by its state then:
 * of several nodes that look, one does it, and what one node did not live to do the next look does.
 */
@ApplicationScoped
public class RefundJobs {
    private static final Logger LOG = Logger.getLogger(RefundJobs.class);
    private static final int MOST = 1_000;

    private final Refunds refunds;
    private final RefundAnswers answers;
    private final OwedRefunds owed;
    private final PlannedRefunds planned;
    private final Today today;

    RefundJobs(Refunds refunds, RefundAnswers answers, OwedRefunds owed, PlannedRefunds planned, Today today) {
        this.refunds = refunds;
        this.answers = answers;
        this.owed = owed;
        this.planned = planned;
        this.today = today;
    }

    @Scheduled(
            every = "{anxue.refund.look-every}",
            delayed = "45s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        agreeBySilence(today.date());
        resumePlanned();
        collectOwed();
    }

    /** How many were agreed to by silence; also for a day tests choose. */
    public int agreeBySilence(LocalDate day) {
        return each(repository -> repository.silentBefore(day, MOST), id -> answers.agreeBySilence(id, day));
    }

    /** How many no longer wait for a plan. */
    public int resumePlanned() {
        return each(repository -> repository.waitingForPlan(MOST), planned::resume);
    }

    /** How many got something of what is owed. */
    public int collectOwed() {
        return each(repository -> repository.owed(MOST), owed::collect);
    }

    private int each(Function<Refunds, List<Refund>> due, Predicate<RefundId> act) {
        List<RefundId> ids = QuarkusTransaction.requiringNew()
                .call(() -> due.apply(refunds).stream().map(Refund::id).toList());
        int done = 0;
        for (RefundId id : ids) {
            try {
                done += act.test(id) ? 1 : 0;
            } catch (RuntimeException e) {
                // One that fails must not keep the others; it is looked at again.
                LOG.errorf(e, "refund %s", id);
            }
        }
        return done;
    }
}
