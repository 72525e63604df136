package cn.anxue.fee.order;

import cn.anxue.calendar.Today;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What a new day brings to orders. Each stretch takes its orders' locks and looks again, so that any number of nodes may do
 * this at once and an order ends once.
 */
@ApplicationScoped
public class OrderDays {
    private final OrderEndings endings;
    private final OrderClosing closing;
    private final Today today;

    OrderDays(OrderEndings endings, OrderClosing closing, Today today) {
        this.endings = endings;
        this.closing = closing;
        this.today = today;
    }

    @Scheduled(
            every = "{anxue.fee.orders-look-every}",
            delayed = "60s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        expireUnpaid();
        closeCompleted();
    }

    /** All whose last day to pay has passed. */
    public void expireUnpaid() {
        while (endings.expire(today.date()) > 0) {
            continue;
        }
    }

    /** All that were taught to the end and whose time for objections has passed. */
    void closeCompleted() {
        for (String region : closing.regions()) {
            while (closing.close(region, today.date()) > 0) {
                continue;
            }
        }
    }
}
