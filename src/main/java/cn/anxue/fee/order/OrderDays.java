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
    private final Today today;

    OrderDays(OrderEndings endings, Today today) {
        this.endings = endings;
        this.today = today;
    }

    @Scheduled(
            every = "{anxue.fee.orders-look-every}",
            delayed = "60s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        expireUnpaid();
    }

    /** All whose last day to pay has passed. */
    public void expireUnpaid() {
        while (endings.expire(today.date()) > 0) {
            continue;
        }
    }
}
