package cn.anxue.batch;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Merges acts that arrive at the same time into one list and one commit: while a list is being committed, the next ones
 * gather. Nothing waits for company; alone, an act is a list of one.
 *
 * <p>Each list runs in a database transaction of its own, tried again as {@link Attempts} says.
 */
public final class Coalescer<I, O> {
    private record Waiting<I, O>(I item, int weight, CompletableFuture<O> answer) {}

    private final ConcurrentLinkedQueue<Waiting<I, O>> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore lanes;
    private final Executor executor;
    private final Function<List<I>, List<O>> act;
    private final ToIntFunction<I> weight;
    private final int weightMax;
    private final DistributionSummary size;

    /**
     * @param weightMax a list takes no further item once it weighs this much
     * @param lanes how many lists may run at once
     */
    public record Settings(String name, int weightMax, int lanes) {}

    /**
     * @param act answers each item in its place; runs inside a database transaction
     * @param weight how much of a list an item takes
     */
    public Coalescer(
            Settings settings,
            Executor executor,
            MeterRegistry metrics,
            Function<List<I>, List<O>> act,
            ToIntFunction<I> weight) {
        this.executor = executor;
        this.act = act;
        this.weight = weight;
        this.weightMax = settings.weightMax();
        this.lanes = new Semaphore(settings.lanes());
        this.size = DistributionSummary.builder("anxue.batch.size")
                .tag("batch", settings.name())
                .description("acts merged into one commit")
                .publishPercentiles(0.5, 0.99)
                .register(metrics);
    }

    /** The answer comes once the list the item went into is committed. */
    public CompletableFuture<O> submit(I item) {
        Waiting<I, O> waiting = new Waiting<>(item, weight.applyAsInt(item), new CompletableFuture<>());
        queue.add(waiting);
        openLane();
        return waiting.answer();
    }

    private void openLane() {
        if (!queue.isEmpty() && lanes.tryAcquire()) {
            executor.execute(this::drain);
        }
    }

    private void drain() {
        try {
            for (List<Waiting<I, O>> list = take(); !list.isEmpty(); list = take()) {
                size.record(list.size());
                run(list);
            }
        } finally {
            lanes.release();
        }
        // An item may have come between the last look at the queue and the release.
        openLane();
    }

    private List<Waiting<I, O>> take() {
        List<Waiting<I, O>> list = new ArrayList<>();
        int total = 0;
        while (total < weightMax) {
            Waiting<I, O> next = queue.poll();
            if (next == null) {
                break;
            }
            list.add(next);
            total += next.weight();
        }
        return list;
    }

    private void run(List<Waiting<I, O>> list) {
        Attempts.run(
                list,
                part -> act.apply(part.stream().map(Waiting::item).toList()),
                (waiting, answer) -> waiting.answer().complete(answer),
                (waiting, failure) -> waiting.answer().completeExceptionally(failure));
    }
}
