package cn.anxue.message;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Hands what waits to the gateway, on as many nodes as there are. */
@ApplicationScoped
class DeliveryRuns {
    private final Delivery delivery;
    private final Sender sender;

    DeliveryRuns(Delivery delivery, Sender sender) {
        this.delivery = delivery;
        this.sender = sender;
    }

    @Scheduled(
            every = "{anxue.message.look-every}",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (sender.isReady()) {
            deliver(sender);
        }
    }

    /** Until nothing is due; how many were sent. */
    int deliver(Sender by) {
        int count = 0;
        for (List<Message> claimed = delivery.claim(); !claimed.isEmpty(); claimed = delivery.claim()) {
            for (Message message : claimed) {
                if (message.to() instanceof Recipient.Phone phone
                        && by.send(message.id(), phone.number(), message.text())) {
                    delivery.sent(message.id());
                    count++;
                } else {
                    delivery.failed(message.id());
                }
            }
        }
        return count;
    }
}
