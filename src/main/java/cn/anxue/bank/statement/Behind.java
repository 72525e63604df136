package cn.anxue.bank.statement;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Does the steps of one job on another thread, in their order and one at a time, while who names them goes on to the next.
 *
 * <p>The threads are its own and no step ever waits for one: where all are busy, who names a step does it there and then. On the
 * threads that answer requests the steps of many uploads would wait for threads that are all held by uploads waiting for them.
 */
final class Behind implements AutoCloseable {
    private static final int THREADS_MAX = 16;
    private static final int IDLE_SECONDS = 30;
    private static final Executor HELPERS = new ThreadPoolExecutor(
            0,
            THREADS_MAX,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Behind::helper,
            new ThreadPoolExecutor.CallerRunsPolicy());

    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    /**
     * Begins the step once the one before it is done.
     *
     * @throws RuntimeException as which the one before it failed
     */
    void then(Runnable step) {
        await();
        last = CompletableFuture.runAsync(step, HELPERS);
    }

    /** @throws RuntimeException as which the last step failed */
    void await() {
        try {
            last.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Nothing goes on any more; how it ended was asked before, or does not matter. */
    @Override
    public void close() {
        last.exceptionally(failure -> null).join();
    }

    private static Thread helper(Runnable work) {
        Thread thread = new Thread(work, "statement-behind");
        thread.setDaemon(true);
        return thread;
    }
}
