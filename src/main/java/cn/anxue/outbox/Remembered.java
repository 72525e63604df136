package cn.anxue.outbox;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Something read from the database and kept in memory: who asks after a change of this node gets what was read after it,
 * also where another thread is reading, or has read before the change and comes to say so late. Threads may share it.
 */
final class Remembered<T> {
    private final Supplier<T> source;
    private final AtomicLong changes = new AtomicLong();
    private volatile Reading<T> known;

    /** @param changes how many changes had been told of before it was read */
    private record Reading<T>(long changes, T value) {}

    Remembered(T first, Supplier<T> source) {
        this.source = source;
        this.known = new Reading<>(0, first);
    }

    /** To be told when a change is committed. */
    void changed() {
        changes.incrementAndGet();
    }

    /** Reads what others have changed. */
    void read() {
        long before = changes.get();
        keep(new Reading<>(before, source.get()));
    }

    T get() {
        if (known.changes() < changes.get()) {
            read();
        }
        return known.value();
    }

    private synchronized void keep(Reading<T> read) {
        if (read.changes() >= known.changes()) {
            known = read;
        }
    }
}
