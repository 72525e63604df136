package cn.anxue.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final int PARTS = 50;

    private final List<Integer> done = new ArrayList<>();

    @Test
    void keepsTheOrderWhateverEndsFirst() {
        new Lanes(3).each(parts(), LanesTest::slow, done::add);

        assertEquals(IntStream.range(0, PARTS).boxed().toList(), done);
    }

    @Test
    void worksSideBySide() {
        CountDownLatch both = new CountDownLatch(2);

        new Lanes(2).each(List.of(1, 2).iterator(), part -> met(both), part -> done.add(1));

        assertEquals(2, done.size());
    }

    @Test
    void readsNoFurtherThanItHolds() {
        AtomicInteger read = new AtomicInteger();
        Iterator<Integer> parts =
                IntStream.range(0, PARTS).peek(part -> read.incrementAndGet()).iterator();

        new Lanes(2).each(parts, part -> part, part -> {
            done.add(part);
            assertTrue(read.get() <= done.size() + 3, read + " read, " + done.size() + " done");
        });
    }

    @Test
    void beginsNothingMoreOnceSomethingFailed() {
        AtomicInteger begun = new AtomicInteger();

        IllegalStateException failed = assertThrows(
                IllegalStateException.class,
                () -> new Lanes(2)
                        .each(
                                parts(),
                                part -> {
                                    begun.incrementAndGet();
                                    if (part == 3) {
                                        throw new IllegalStateException("part 3");
                                    }
                                    return part;
                                },
                                done::add));

        assertEquals("part 3", failed.getMessage());
        assertEquals(List.of(0, 1, 2), done);
        assertTrue(begun.get() < 8, begun + " were begun");
    }

    private static Iterator<Integer> parts() {
        return IntStream.range(0, PARTS).iterator();
    }

    private static int slow(int part) {
        IntStream.range(0, part % 5 * 10_000).forEach(n -> Thread.onSpinWait());
        return part;
    }

    private static boolean met(CountDownLatch both) {
        both.countDown();
        try {
            both.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return true;
    }
}
