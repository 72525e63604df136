package cn.anxue.outbox;

import cn.anxue.batch.Sql;
import cn.anxue.region.Regions;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What anybody wants to be told, in memory: bookings ask here before anything is written. The node that changes a subscription
 * knows at the commit, every other within two seconds.
 */
@ApplicationScoped
class Interests {
    private static final String READ =
            "select types, bank_code, region_code from outbox_webhook where state in ('ACTIVE', 'PAUSED')";

    private record Interest(
            Set<EventType> types,
            @Nullable String bankCode,
            @Nullable String regionCode) {}

    private final Sql sql;
    private final Regions regions;
    private final Remembered<List<Interest>> known = new Remembered<>(List.of(), this::read);

    Interests(Sql sql, Regions regions) {
        this.sql = sql;
        this.regions = regions;
    }

    void onStart(@Observes @Priority(10) StartupEvent event) {
        look();
    }

    /** Reads what other nodes have changed. */
    @Scheduled(every = "{anxue.outbox.interests-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void look() {
        known.read();
    }

    private List<Interest> read() {
        return sql.list(
                READ,
                select -> {},
                row -> new Interest(
                        Arrays.stream((String[]) row.getArray(1).getArray())
                                .map(EventType::of)
                                .collect(Collectors.toUnmodifiableSet()),
                        row.getString(2),
                        row.getString(3)));
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) WebhooksChanged event) {
        known.changed();
    }

    /** Whether anybody at all wants events of this type. */
    boolean wants(EventType type) {
        return known.get().stream().anyMatch(interest -> interest.types().contains(type));
    }

    boolean wants(OutgoingEvent event) {
        return known.get().stream()
                .anyMatch(interest -> interest.types().contains(event.type()) && reaches(interest, event));
    }

    private boolean reaches(Interest interest, OutgoingEvent event) {
        if (interest.bankCode() != null) {
            return interest.bankCode().equals(event.bankCode());
        }
        String region = interest.regionCode();
        return region != null && regions.within(event.regionCode(), region);
    }
}
