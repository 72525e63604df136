package cn.anxue.batch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Runs a list in one database transaction. Where it collided with another (deadlock, serialization failure, a key taken
 * meanwhile) it is tried again; where it still fails it is halved, until whoever is to blame stands alone. Where
 * the database itself is not to be had, all fail at once.
 */
public final class Attempts {
    private static final int TRIES_MAX = 3;
    private static final long PAUSE_NANOS_MAX = 5_000_000;
    /** Serialization failure, deadlock, unique violation. */
    private static final Set<String> COLLISIONS = Set.of("40001", "40P01", "23505");

    private Attempts() {}

    /**
     * @param act answers each item in its place
     * @param answered takes an item's answer once its list is committed
     * @param failed takes the failure of an item that failed alone
     */
    public static <I, O> void run(
            List<I> items, Function<List<I>, List<O>> act, BiConsumer<I, O> answered, BiConsumer<I, Throwable> failed) {
        List<O> answers;
        try {
            answers = tried(items, act);
        } catch (RuntimeException | Error e) {
            if (items.size() == 1 || isOutage(e)) {
                items.forEach(item -> failed.accept(item, e));
                return;
            }
            int half = items.size() / 2;
            run(items.subList(0, half), act, answered, failed);
            run(items.subList(half, items.size()), act, answered, failed);
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            answered.accept(items.get(i), answers.get(i));
        }
    }

    private static <I, O> List<O> tried(List<I> items, Function<List<I>, List<O>> act) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> act.apply(items));
            } catch (RuntimeException e) {
                if (attempt == TRIES_MAX || !isCollision(e)) {
                    throw e;
                }
                // Two that collided should not meet again in step.
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS_MAX));
            }
        }
    }

    private static boolean isCollision(Throwable failure) {
        return hasCause(
                failure,
                cause -> cause instanceof Collision
                        || cause instanceof SQLException sql && COLLISIONS.contains(sql.getSQLState()));
    }

    /** The database is not to be had: connections (08), resources (53), shutdown (57P), or none free in the pool. */
    private static boolean isOutage(Throwable failure) {
        return hasCause(
                failure,
                cause -> cause instanceof SQLException sql
                        && (sql.getSQLState() == null || sql.getSQLState().matches("(08|53|57P).*")));
    }

    private static boolean hasCause(Throwable failure, Predicate<Throwable> wanted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (wanted.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
