package cn.anxue.identity;

import cn.anxue.batch.Sql;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Whose tokens have ended before their time. The node that changes rights knows at the commit; every other node reads the
 * changes of the last while each second, so a check costs a look into a map that is nearly always empty. A node that has
 * not been able to read for a minute takes no token until it can.
 */
@ApplicationScoped
public class Revocations {
    private static final Logger LOG = Logger.getLogger(Revocations.class);
    /** Longer than any token lives, and than a database transaction may take from its change to its commit. */
    private static final Duration WINDOW = TokenIssuer.LIFETIME.plusMinutes(10);

    private static final Duration BLIND_MAX = Duration.ofMinutes(1);
    private static final String CHANGED = """
            select id, rights_version from identity_actor where rights_changed_at > now() - ? * interval '1 second'
             union all
            select id, rights_version from identity_client where rights_changed_at > now() - ? * interval '1 second'
            """;

    private record Mark(long version, Instant seenAt) {}

    private final Sql sql;
    /** Tokens live by the system's clock, whatever day the house is told it is. */
    private final InstantSource clock = InstantSource.system();

    private final Map<String, Mark> marks = new ConcurrentHashMap<>();
    private volatile Instant readAt = clock.instant();

    Revocations(Sql sql) {
        this.sql = sql;
    }

    void onStart(@Observes @Priority(10) StartupEvent event) {
        look();
    }

    /** Reads what other nodes have changed. */
    @Scheduled(every = "{anxue.rights.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void look() {
        Instant now = clock.instant();
        changed().forEach(change -> mark(change, now));
        marks.values().removeIf(mark -> mark.seenAt().isBefore(now.minus(WINDOW)));
        readAt = now;
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) RightsChanged event) {
        Instant now = clock.instant();
        event.changes().forEach(change -> mark(change, now));
    }

    /** Whether a token of this actor, issued when his rights had this number, has ended. */
    boolean haveEnded(String subject, long version) {
        Mark mark = marks.get(subject);
        return mark != null && version < mark.version();
    }

    /** Whether this node has lost sight of what others change. */
    boolean isBlind() {
        boolean blind = readAt.isBefore(clock.instant().minus(BLIND_MAX));
        if (blind) {
            LOG.error("changes of rights could not be read for a minute: no token is taken until they can");
        }
        return blind;
    }

    private void mark(RightsChanged.Change change, Instant now) {
        marks.merge(
                change.id().toString(),
                new Mark(change.version(), now),
                (old, seen) -> new Mark(Math.max(old.version(), seen.version()), now));
    }

    private List<RightsChanged.Change> changed() {
        return sql.list(
                CHANGED,
                select -> {
                    select.setLong(1, WINDOW.toSeconds());
                    select.setLong(2, WINDOW.toSeconds());
                },
                row -> new RightsChanged.Change(ActorId.fromString(row.getString(1)), row.getLong(2)));
    }
}
