package cn.anxue.bank.statement;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Does the steps of one job on another thread, in their order and one at a time, while who names them goes on to the next. */
final class Behind implements AutoCloseable {
    private final Executor executor;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    Behind(Executor executor) {
        this.executor = executor;
    }

    /**
     * Begins the step once the one before it is done.
     *
     * @throws RuntimeException as which the one before it failed
     */
    void then(Runnable step) {
        await();
        last = CompletableFuture.runAsync(step, executor);
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
}
