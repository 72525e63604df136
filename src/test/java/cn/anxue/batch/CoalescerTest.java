package cn.anxue.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CoalescerTest {
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Queue<Integer> sizes = new ConcurrentLinkedQueue<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void stop() {
        threads.shutdown();
    }

    @Test
    void mergesWhatGathersWhileAListIsBeingCommitted() {
        Coalescer<Integer, Integer> coalescer = coalescer();
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            answers.add(coalescer.submit(i));
        }
        gate.countDown();

        for (int i = 0; i < 100; i++) {
            assertEquals(-i, answers.get(i).join());
        }
        assertTrue(sizes.size() < 10, sizes::toString);
        assertTrue(sizes.stream().allMatch(size -> size <= 60), sizes::toString);
    }

    @Test
    void failsOnlyTheItemThatFails() {
        Coalescer<Integer, Integer> coalescer = coalescer();
        CompletableFuture<Integer> first = coalescer.submit(1);
        CompletableFuture<Integer> bad = coalescer.submit(13);
        CompletableFuture<Integer> last = coalescer.submit(2);
        gate.countDown();

        assertEquals(-1, first.join());
        assertEquals(-2, last.join());
        assertThrows(CompletionException.class, bad::join);
    }

    private Coalescer<Integer, Integer> coalescer() {
        return new Coalescer<>(
                new Coalescer.Settings("test", 60, 1), threads, new SimpleMeterRegistry(), this::negate, item -> 1);
    }

    private List<Integer> negate(List<Integer> items) {
        sizes.add(items.size());
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (items.contains(13) && items.size() <= 3) {
            throw new IllegalArgumentException("13");
        }
        return items.stream().map(item -> -item).toList();
    }
}
