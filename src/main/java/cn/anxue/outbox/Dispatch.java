package cn.anxue.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Sends what is due, apart from requests, on threads of its own. A webhook is served by one handful at a time, so that one that
 * answers slowly takes few threads and none of the others' turns; as soon as its handful is done, the next is taken.
 */
@ApplicationScoped
class Dispatch {
    private static final Logger LOG = Logger.getLogger(Dispatch.class);
    private static final int THREADS = 32;

    private final Parcels parcels;
    private final Courier courier;
    private final ExecutorService threads;
    private final Map<WebhookId, Integer> running = new HashMap<>();
    private int free = THREADS;
    private boolean open = true;

    Dispatch(Parcels parcels, Courier courier) {
        this.parcels = parcels;
        this.courier = courier;
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "outbox-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts on what is due, as far as there are threads; how many. */
    synchronized int start() {
        if (!open || free == 0) {
            return 0;
        }
        List<Parcel> claimed = parcels.claim(free, Set.copyOf(running.keySet()));
        for (Parcel parcel : claimed) {
            free--;
            running.merge(parcel.webhook(), 1, Integer::sum);
            threads.execute(() -> send(parcel));
        }
        return claimed.size();
    }

    /** Until nothing is due and nothing is on its way. */
    synchronized void settle() throws InterruptedException {
        start();
        awaitEnd();
    }

    private void send(Parcel parcel) {
        try {
            parcels.note(parcel, courier.carry(parcel));
        } catch (RuntimeException e) {
            // It comes up again when the claim is over.
            LOG.errorf(e, "what became of event %s could not be noted", parcel.event());
        } finally {
            end(parcel.webhook());
        }
    }

    private synchronized void end(WebhookId webhook) {
        free++;
        running.computeIfPresent(webhook, (id, count) -> count == 1 ? null : Integer.valueOf(count - 1));
        if (!running.containsKey(webhook)) {
            try {
                start();
            } catch (RuntimeException e) {
                LOG.error("nothing more could be taken to be sent; it is tried again shortly", e);
            }
        }
        notifyAll();
    }

    private synchronized void awaitEnd() throws InterruptedException {
        while (!running.isEmpty()) {
            wait();
        }
    }

    /** What is on its way is waited for; what waits is left to other nodes and the next start. */
    @PreDestroy
    void stop() {
        try {
            synchronized (this) {
                open = false;
                awaitEnd();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }
}
