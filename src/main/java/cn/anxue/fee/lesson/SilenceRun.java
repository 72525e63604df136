package cn.anxue.fee.lesson;

import cn.anxue.calendar.Today;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * Counts silence: warns families and confirms what nobody answered. Orders are taken a stretch at a time, each stretch in a
 * database transaction of its own, and say themselves when they are to be looked at next: a run that dies goes on where it
 * stopped, and of two nodes the second finds each order looked at.
 */
@ApplicationScoped
public class SilenceRun {
    private static final int STRETCH = 500;

    private final SilentLessons silent;
    private final Today today;

    SilenceRun(SilentLessons silent, Today today) {
        this.silent = silent;
        this.today = today;
    }

    @Scheduled(
            every = "{anxue.fee.look-every}",
            delayed = "40s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        run();
    }

    /** All that is due today; answers how many lessons silence has confirmed. */
    public int run() {
        LocalDate day = today.date();
        int confirmed = 0;
        SilentLessons.Done done;
        do {
            done = QuarkusTransaction.requiringNew().call(() -> silent.look(day, STRETCH));
            confirmed += done.confirmed();
        } while (done.orders() == STRETCH);
        return confirmed;
    }
}
