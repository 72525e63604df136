package cn.anxue.imports;

import cn.anxue.calendar.Today;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Looks for imports to work on, and lets those go that nobody went on with. */
@ApplicationScoped
class ImportJob {
    private static final int KEPT_DAYS = 30;

    private final Lease lease;
    private final ImportWork work;
    private final ImportStore runs;
    private final Today today;

    ImportJob(Lease lease, ImportWork work, ImportStore runs, Today today) {
        this.lease = lease;
        this.work = work;
        this.runs = runs;
        this.today = today;
    }

    @Scheduled(every = "2s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        for (Optional<Lease.Held> held = lease.take(); held.isPresent(); held = lease.take()) {
            work.on(held.get());
        }
    }

    /** Staged rows name children; they do not lie about. */
    @Scheduled(every = "6h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void letGo() {
        QuarkusTransaction.requiringNew()
                .run(() -> runs.discardUnmoved(today.date().minusDays(KEPT_DAYS)));
    }
}
