package cn.anxue.bank.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BehindTest {
    private static final int UPLOADS = 300;
    private static final int WORKERS = 40;
    private static final int SECONDS = 20;

    @Test
    @Timeout(2 * SECONDS)
    void letsAllUploadsEndWhereEveryWorkerIsTakenByOne() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        CountDownLatch taken = new CountDownLatch(WORKERS);
        try {
            List<Future<Integer>> uploads = IntStream.range(0, UPLOADS)
                    .mapToObj(upload -> workers.submit(() -> {
                        taken.countDown();
                        taken.await();
                        return pieces(3);
                    }))
                    .toList();
            for (Future<Integer> upload : uploads) {
                assertEquals(3, upload.get(SECONDS, TimeUnit.SECONDS));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    @Timeout(2 * SECONDS)
    void beginsEveryStepAtOnceHoweverManyAreUnderWay() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(UPLOADS);
        CountDownLatch begun = new CountDownLatch(UPLOADS);
        try {
            List<Future<Boolean>> uploads = IntStream.range(0, UPLOADS)
                    .mapToObj(upload -> workers.submit(() -> allBegin(begun)))
                    .toList();
            for (Future<Boolean> upload : uploads) {
                assertTrue(upload.get(SECONDS, TimeUnit.SECONDS));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void tellsHowAStepFailedToWhoNamesTheNext() {
        try (Behind behind = new Behind()) {
            behind.then(() -> {
                throw new IllegalStateException("full");
            });
            assertThrows(IllegalStateException.class, () -> behind.then(() -> {}));
        }
    }

    private static int pieces(int count) {
        List<Integer> kept = new ArrayList<>();
        try (Behind behind = new Behind()) {
            for (int piece = 0; piece < count; piece++) {
                int at = piece;
                behind.then(() -> kept.add(at));
            }
            behind.await();
        }
        assertEquals(IntStream.range(0, count).boxed().toList(), kept);
        return kept.size();
    }

    private static boolean allBegin(CountDownLatch begun) {
        boolean[] met = new boolean[1];
        try (Behind behind = new Behind()) {
            behind.then(() -> met[0] = beginsWith(begun));
            behind.await();
        }
        return met[0];
    }

    private static boolean beginsWith(CountDownLatch begun) {
        begun.countDown();
        try {
            return begun.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
