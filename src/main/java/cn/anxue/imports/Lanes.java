package cn.anxue.imports;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does the parts of a sheet side by side: while the database writes one, the next is judged and the one after it read. Parts
 * come one by one, and no more of them are held than there are lanes and one.
 */
final class Lanes {
    private static final int SECONDS_MAX = 600;

    private final int lanes;

    Lanes(int lanes) {
        this.lanes = lanes;
    }

    /**
     * @param work on a thread of its own, where there is more than one lane
     * @param then in the order of the parts, on this thread; as soon as something fails, nothing more is begun
     */
    <P, R> void each(Iterator<P> parts, Function<P, R> work, Consumer<R> then) {
        if (lanes == 1) {
            parts.forEachRemaining(part -> then.accept(work.apply(part)));
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(lanes);
        Deque<Future<R>> running = new ArrayDeque<>();
        try {
            while (parts.hasNext()) {
                P part = parts.next();
                running.add(threads.submit(() -> work.apply(part)));
                if (running.size() > lanes) {
                    then.accept(result(running.remove()));
                }
            }
            while (!running.isEmpty()) {
                then.accept(result(running.remove()));
            }
        } finally {
            running.forEach(one -> one.cancel(false));
            threads.shutdown();
            awaitEnd(threads);
        }
    }

    /** What has begun writes, and its lease is not to be left before it has ended. */
    private static void awaitEnd(ExecutorService threads) {
        try {
            if (!threads.awaitTermination(SECONDS_MAX, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a list is still being written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
