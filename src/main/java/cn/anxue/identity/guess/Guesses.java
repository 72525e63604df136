package cn.anxue.identity.guess;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.cipher.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts failed attempts and makes who goes on wait: half a minute after those that are free, twice as long each time, half
 * an hour at most. An attempt is counted as failed before it is looked at and taken back when it succeeds, so that many at
 * once, on whatever nodes, are no more than were free.
 */
@ApplicationScoped
public class Guesses {
    private static final Duration WAIT_MIN = Duration.ofSeconds(30);
    private static final Duration WAIT_MAX = Duration.ofMinutes(30);
    private static final String PURPOSE = "identity.guess";
    private static final String TAKE = """
            insert into identity_guess as g (key_digest, failures, failed_at) values (?, 1, ?)
            on conflict (key_digest) do update
               set failures = case when g.failed_at < ? then 1 else g.failures + 1 end,
                   failed_at = excluded.failed_at,
                   locked_until = case when g.failed_at >= ? and g.failures + 1 >= ?
                                       then excluded.failed_at + interval '1 second'
                                            * least(?, ? * power(2, least(g.failures + 1 - ?, 20))) end
             where g.locked_until is null or g.locked_until <= excluded.failed_at
            """;
    private static final String LOCKED =
            "select locked_until from identity_guess where key_digest = ? and locked_until > ?";
    private static final String TAKE_BACK = """
            update identity_guess set failures = greatest(failures - 1, 0), locked_until = null where key_digest = ?
            """;
    private static final String FORGET = "delete from identity_guess where key_digest = ?";

    private final Sql sql;
    private final Vault vault;
    private final Today today;
    private final int freeOfAddress;

    Guesses(
            Sql sql,
            Vault vault,
            Today today,
            @ConfigProperty(name = "anxue.sign-in.failures-per-address") int freeOfAddress) {
        this.sql = sql;
        this.vault = vault;
        this.today = today;
        this.freeOfAddress = freeOfAddress;
    }

    /**
     * Counts an attempt under each key, in this order, and commits. The first key that has to wait ends it.
     *
     * @return until when to wait; empty where the attempt may be looked at
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Instant> admit(GuessKey... keys) {
        for (GuessKey key : keys) {
            if (!take(key)) {
                return Optional.of(lockedUntil(key).orElseGet(today::now));
            }
        }
        return Optional.empty();
    }

    /** The attempt was right: it does not count, but what failed before it does. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void takeBack(GuessKey key) {
        change(TAKE_BACK, key);
    }

    /** The right one has come, or an administrator unlocks: nothing failed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void forget(GuessKey key) {
        change(FORGET, key);
    }

    /** Until when this key has to wait, if it has. */
    @Transactional
    public Optional<Instant> lockedUntil(GuessKey key) {
        return sql
                .list(
                        LOCKED,
                        select -> {
                            select.setBytes(1, digest(key));
                            select.setObject(2, utc(today.now()));
                        },
                        row -> row.getObject(1, OffsetDateTime.class).toInstant())
                .stream()
                .findFirst();
    }

    private boolean take(GuessKey key) {
        Instant now = today.now();
        OffsetDateTime forgotten = utc(now.minus(key.kind().memory()));
        int free = key.kind() == GuessKind.ADDRESS ? freeOfAddress : key.kind().free();
        return sql.update(TAKE, upsert -> {
                    upsert.setBytes(1, digest(key));
                    upsert.setObject(2, utc(now));
                    upsert.setObject(3, forgotten);
                    upsert.setObject(4, forgotten);
                    upsert.setInt(5, free);
                    upsert.setLong(6, WAIT_MAX.toSeconds());
                    upsert.setLong(7, WAIT_MIN.toSeconds());
                    upsert.setInt(8, free);
                })
                == 1;
    }

    private void change(String statement, GuessKey key) {
        sql.update(statement, update -> update.setBytes(1, digest(key)));
    }

    private byte[] digest(GuessKey key) {
        return vault.digest(key.normalized(), PURPOSE);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
