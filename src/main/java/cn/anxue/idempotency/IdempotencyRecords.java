package cn.anxue.idempotency;

import cn.anxue.batch.Collision;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.identity.ActorId;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The records of requests and their answers. All acts run in the database transaction that does the work. */
@ApplicationScoped
public class IdempotencyRecords {
    private static final String LOCK_TIMEOUT_STATE = "55P03";
    private static final String UNIQUE_VIOLATION_STATE = "23505";
    private static final String CLAIM = """
            insert into idempotency_record (caller_id, route, key, digest) values (?, ?, ?, ?) on conflict do nothing
            """;
    private static final String FIND = """
            select r.* from unnest(?::uuid[], ?::text[], ?::text[]) as w (caller_id, route, key)
            cross join lateral (
                select r.caller_id, r.route, r.key, r.digest, r.status, r.location, r.answer from idempotency_record r
                where r.caller_id = w.caller_id and r.route = w.route and r.key = w.key offset 0) r
            """;
    private static final String ANSWER = """
            update idempotency_record set status = ?, location = ?, answer = ?
            where caller_id = ? and route = ? and key = ?
            """;
    private static final String KEEP = """
            insert into idempotency_record (caller_id, route, key, digest, status, answer)
            select kept.* from unnest(?::uuid[], ?::text[], ?::text[], ?::bytea[], ?::integer[], ?::text[]) as kept,
                set_config('lock_timeout', ?, true)
            """;
    private static final String WAIT = "5s";
    /** A list that waited in vain is halved and tried again, so each part waits shorter. */
    private static final String WAIT_IN_LISTS = "1s";

    private final Sql sql;

    IdempotencyRecords(Sql sql) {
        this.sql = sql;
    }

    /** A request done before. */
    public record Kept(byte[] digest, KeptAnswer answer) {
        /** Whether it is this very request. */
        public boolean isFor(byte[] requested) {
            return MessageDigest.isEqual(digest, requested);
        }

        /** @throws ProblemException where this request is another one than the one kept */
        public KeptAnswer replay(byte[] requested) {
            if (!isFor(requested)) {
                throw new ProblemException(IdempotencyProblem.IDEMPOTENCY_KEY_REUSED);
            }
            return answer;
        }
    }

    /** A request done now, to be kept with its answer. */
    public record Done(IdempotencyKey key, byte[] digest, KeptAnswer answer) {}

    /**
     * Claims a key, waiting up to five seconds for another request that holds it.
     *
     * @return the answer given before, or null where the key is now ours and the work is to be done
     */
    public @Nullable KeptAnswer claim(IdempotencyKey key, byte[] digest) {
        try {
            sql.update("set local lock_timeout = '5s'", statement -> {});
            int claimed = sql.update(CLAIM, statement -> {
                statement.setObject(1, key.caller().value());
                statement.setString(2, key.route());
                statement.setString(3, key.value());
                statement.setBytes(4, digest);
            });
            sql.update("set local lock_timeout = 0", statement -> {});
            return claimed == 1
                    ? null
                    : Objects.requireNonNull(find(List.of(key)).get(key)).replay(digest);
        } catch (PersistenceException e) {
            throw inProgressOr(e);
        }
    }

    /** Keeps the answer under a key claimed before. */
    public void answer(IdempotencyKey key, KeptAnswer answer) {
        sql.update(ANSWER, statement -> {
            statement.setInt(1, answer.status());
            statement.setString(2, answer.location());
            statement.setString(3, answer.json());
            statement.setObject(4, key.caller().value());
            statement.setString(5, key.route());
            statement.setString(6, key.value());
        });
    }

    /** What is kept under these keys; one round trip whatever their number. */
    public Map<IdempotencyKey, Kept> find(Collection<IdempotencyKey> keys) {
        Map<IdempotencyKey, Kept> kept = new HashMap<>();
        sql.list(
                        FIND,
                        statement -> Columns.of(statement, keys)
                                .uuid(key -> key.caller().value())
                                .text(IdempotencyKey::route)
                                .text(IdempotencyKey::value),
                        row -> Map.entry(
                                new IdempotencyKey(
                                        new ActorId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)),
                                new Kept(
                                        row.getBytes(4),
                                        new KeptAnswer(row.getInt(5), row.getString(6), row.getString(7)))))
                .forEach(found -> kept.put(found.getKey(), found.getValue()));
        return kept;
    }

    /**
     * Keeps requests done as one list. The last statement of its database transaction, since its bound on waiting holds until
     * the end.
     *
     * @throws Collision where a key was taken before, or meanwhile: nothing of the list stays
     * @throws ProblemException {@code IDEMPOTENCY_KEY_IN_PROGRESS} where another holds a key for too long
     */
    public void keep(Collection<Done> done) {
        try {
            sql.update(KEEP, statement -> {
                Columns.of(statement, done)
                        .uuid(one -> one.key().caller().value())
                        .text(one -> one.key().route())
                        .text(one -> one.key().value())
                        .bytes(Done::digest)
                        .integer(one -> one.answer().status())
                        .text(one -> one.answer().json());
                statement.setString(7, done.size() == 1 ? WAIT : WAIT_IN_LISTS);
            });
        } catch (PersistenceException e) {
            if (isState(e, UNIQUE_VIOLATION_STATE)) {
                throw new Collision("a key was taken before");
            }
            throw inProgressOr(e);
        }
    }

    private static RuntimeException inProgressOr(PersistenceException failure) {
        return isState(failure, LOCK_TIMEOUT_STATE)
                ? new ProblemException(IdempotencyProblem.IDEMPOTENCY_KEY_IN_PROGRESS)
                : failure;
    }

    private static boolean isState(PersistenceException failure, String state) {
        return failure.getCause() instanceof SQLException cause && state.equals(cause.getSQLState());
    }
}
