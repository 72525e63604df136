package cn.anxue.fee.release;

import cn.anxue.calendar.Today;
import cn.anxue.fee.order.OrderId;
import cn.anxue.institution.InstitutionId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Prepares what institutions are to be paid, and tells families what was paid. Looked for often, done once a cycle. */
@ApplicationScoped
public class ReleaseRun {
    private static final int STRETCH = 50;

    private final ReleaseReadings readings;
    private final ReleasePreparation preparation;
    private final ReleaseNotices notices;
    private final Today today;

    ReleaseRun(ReleaseReadings readings, ReleasePreparation preparation, ReleaseNotices notices, Today today) {
        this.readings = readings;
        this.preparation = preparation;
        this.notices = notices;
        this.today = today;
    }

    @Scheduled(
            every = "{anxue.fee.look-every}",
            delayed = "50s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        prepare();
        tell();
    }

    /** A stretch of institutions at a time, each in a database transaction of its own; answers how many releases were made. */
    public int prepare() {
        LocalDate day = today.date();
        int made = 0;
        List<Payable> stretch;
        InstitutionId last = new InstitutionId(new UUID(0, 0));
        do {
            InstitutionId after = last;
            stretch = QuarkusTransaction.requiringNew().call(() -> readings.payables(after, STRETCH));
            if (!stretch.isEmpty()) {
                List<Payable> payables = stretch;
                made += QuarkusTransaction.requiringNew().call(() -> preparation.prepare(payables, day));
                last = stretch.get(stretch.size() - 1).institution();
            }
        } while (stretch.size() == STRETCH);
        return made;
    }

    /** Families hear of what was paid for their orders, at most once a day; answers how many messages went out. */
    public int tell() {
        LocalDate day = today.date();
        int told = 0;
        List<OrderId> stretch;
        OrderId last = new OrderId(new UUID(0, 0));
        do {
            OrderId after = last;
            stretch = QuarkusTransaction.requiringNew().call(() -> notices.tell(day, after));
            if (!stretch.isEmpty()) {
                told += stretch.size();
                last = stretch.get(stretch.size() - 1);
            }
        } while (!stretch.isEmpty());
        return told;
    }
}
