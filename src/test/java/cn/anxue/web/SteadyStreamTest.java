package cn.anxue.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Who sends too slowly is given up; who is merely slow is not, nor who waits for us. */
class SteadyStreamTest {
    private static final int BYTES = 1_000;

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger ended = new AtomicInteger();

    @Test
    void givesUpABodyThatDrips() throws IOException {
        InputStream dripping = body(Duration.ofSeconds(1));
        byte[] one = new byte[1];
        for (int second = 0; second < 30; second++) {
            assertEquals(1, dripping.read(one));
        }
        ProblemException slow = assertThrows(ProblemException.class, () -> dripping.read(one));
        assertEquals(WebProblem.BODY_TOO_SLOW, slow.kind());
        dripping.close();
        assertEquals(Duration.ofSeconds(31).toNanos(), nanos.get(), "nobody waits for what is left");
    }

    @Test
    void letsASlowBodyComeToItsEnd() throws IOException {
        InputStream slow = body(Duration.ofMillis(100));
        assertEquals(BYTES, slow.readAllBytes().length);
        assertEquals(1, ended.get());
        slow.close();
    }

    @Test
    void countsNoTimeSpentBetweenReading() throws IOException {
        InputStream fast = body(Duration.ZERO);
        byte[] some = new byte[100];
        for (int i = 0; i < 10; i++) {
            nanos.addAndGet(Duration.ofHours(1).toNanos());
            assertEquals(100, fast.read(some));
        }
        fast.close();
        fast.close();
        assertEquals(1, ended.get());
    }

    /** Each reading waits this long; at least two bytes a second are asked for after half a minute. */
    private InputStream body(Duration wait) {
        InputStream slow = new ByteArrayInputStream(new byte[BYTES]) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                nanos.addAndGet(wait.toNanos());
                return super.read(target, offset, Math.min(length, length == 1 ? 1 : 100));
            }
        };
        return new SteadyStream(slow, 2, Duration.ofSeconds(30), ended::incrementAndGet, nanos::get);
    }
}
