package cn.anxue.outbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for what is due, on as many nodes as there are, and for what is old. */
@ApplicationScoped
class DispatchRuns {
    private final Dispatch dispatch;
    private final OldEvents old;

    DispatchRuns(Dispatch dispatch, OldEvents old) {
        this.dispatch = dispatch;
        this.old = old;
    }

    @Scheduled(
            every = "{anxue.outbox.look-every}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        dispatch.start();
    }

    @Scheduled(
            every = "{anxue.outbox.old-look-every}",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        while (old.forget() > 0) {
            // Another handful.
        }
    }
}
