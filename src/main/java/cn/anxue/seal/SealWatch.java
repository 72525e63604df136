package cn.anxue.seal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Looks for what is to be sealed, again and again, and tells how far behind the seals are. */
@ApplicationScoped
public class SealWatch {
    private static final int SECONDS_MAX = 600;
    private static final int MILLIS = 1_000;
    /** So many new rows are read again at each look before their blocks are summarized. */
    private static final long UNTIDY_MAX = 5_000;

    private final Sealer sealer;
    private final Heads heads;
    private final Map<SealLog, Duration> delays = new ConcurrentHashMap<>();
    private final Map<SealLog, Long> untidy = new ConcurrentHashMap<>();
    private final Map<SealLog, Counter> sealed = new EnumMap<>(SealLog.class);

    SealWatch(Sealer sealer, Heads heads, MeterRegistry metrics) {
        this.sealer = sealer;
        this.heads = heads;
        for (SealLog log : SealLog.values()) {
            Gauge.builder("anxue.seal.delay", () -> delay(log).toMillis() / (MILLIS * 1.0))
                    .description("age of the oldest row not sealed yet, at the last look")
                    .baseUnit("seconds")
                    .tag("log", log.word())
                    .register(metrics);
            sealed.put(log, metrics.counter("anxue.seal.sealed", "log", log.word()));
        }
    }

    @Scheduled(every = "{anxue.seal.look-every}", delayed = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        for (SealLog log : SealLog.values()) {
            seal(log);
        }
    }

    /** One look at one log: all there is to seal, each batch committed by itself. */
    void seal(SealLog log) {
        Sealer.Look look;
        long found = 0;
        do {
            look = QuarkusTransaction.requiringNew()
                    .timeout(SECONDS_MAX)
                    .call(() -> sealer.batch(log, Sealer.BATCH_MAX));
            found += look.sealed();
        } while (look.more());
        delays.put(log, look.delay());
        Objects.requireNonNull(sealed.get(log)).increment(found);
        if (untidy.merge(log, found, Long::sum) >= UNTIDY_MAX) {
            QuarkusTransaction.requiringNew().run(() -> sealer.tidy(log));
            untidy.put(log, 0L);
        }
        QuarkusTransaction.requiringNew().run(() -> heads.publish(log));
    }

    /** How far behind the log was at the last look of this node. */
    public Duration delay(SealLog log) {
        return delays.getOrDefault(log, Duration.ZERO);
    }
}
