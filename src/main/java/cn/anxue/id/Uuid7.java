package cn.anxue.id;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * UUID version 7 (RFC 9562): 48 bits of Unix milliseconds, then a 12-bit counter that keeps ids of one process in the
 * order they were made, then random bits.
 */
public final class Uuid7 {
    private static final AtomicLong LAST_TICK = new AtomicLong();

    private Uuid7() {}

    /** A new id, greater than every id this process made before it. */
    public static UUID next() {
        // One tick is 1/4096 ms, so that the counter spills into the time instead of overflowing.
        long now = System.currentTimeMillis() << 12;
        long tick = LAST_TICK.updateAndGet(last -> Math.max(last + 1, now));
        long mostSignificant = ((tick >>> 12) << 16) | 0x7000L | (tick & 0xFFF);
        long leastSignificant = (ThreadLocalRandom.current().nextLong() >>> 2) | 0x8000000000000000L;
        return new UUID(mostSignificant, leastSignificant);
    }
}
