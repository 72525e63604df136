package cn.anxue.bank.statement;

import cn.anxue.bank.statement.StatementBooking.Step;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Brings files that were received into the books, as long as there are any. Any number of nodes may be at it. */
@ApplicationScoped
public class StatementWork {
    private static final Logger LOG = Logger.getLogger(StatementWork.class);
    /** One waits for the database while the other prepares its list. */
    private static final int LANES = 2;

    private final StatementUploads uploads;
    private final StatementReading reading;
    private final StatementBooking booking;
    private final ExecutorService executor;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Semaphore lanes = new Semaphore(LANES);

    StatementWork(
            StatementUploads uploads, StatementReading reading, StatementBooking booking, ExecutorService executor) {
        this.uploads = uploads;
        this.reading = reading;
        this.booking = booking;
        this.executor = executor;
    }

    @Scheduled(
            every = "{anxue.bank.statement.look-every}",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        uploads.discardAbandoned();
        wake();
    }

    /** Begins to work, off the caller's thread; where this node is at it already, it goes on until this is done too. */
    public void wake() {
        woken.set(true);
        openLane();
    }

    private void openLane() {
        if (!lanes.tryAcquire()) {
            return;
        }
        try {
            executor.execute(this::workUntilNothingIsLeft);
        } catch (RejectedExecutionException e) {
            lanes.release();
            LOG.warn("no thread is free for statements; they wait for the next look");
        }
    }

    private void workUntilNothingIsLeft() {
        try {
            do {
                woken.set(false);
                run();
            } while (woken.get());
        } catch (RuntimeException e) {
            LOG.error("statements wait for the next look", e);
        } finally {
            lanes.release();
        }
        if (woken.get()) {
            openLane();
        }
    }

    /** Does all there is to do now: reads what waits, and books a list of every file in turn. */
    public void run() {
        Set<StatementFileId> failed = new HashSet<>();
        boolean worked = true;
        while (worked) {
            worked = reading.readNext(null);
            Step step = booking.step(Set.copyOf(failed), null);
            worked |= step.file() != null;
            if (step.failure() == null && step.file() != null) {
                openLane();
            }
            if (step.failure() != null) {
                LOG.errorf(step.failure(), "statement file %s waits for the next look", step.file());
                if (step.file() == null) {
                    return;
                }
                failed.add(step.file());
            }
        }
    }
}
