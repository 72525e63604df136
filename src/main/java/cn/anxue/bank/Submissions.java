package cn.anxue.bank;

import cn.anxue.bank.BankLines.Report;
import cn.anxue.batch.Coalescer;
import cn.anxue.batch.Collision;
import cn.anxue.idempotency.IdempotencyKey;
import cn.anxue.idempotency.IdempotencyRecords;
import cn.anxue.idempotency.IdempotencyRecords.Done;
import cn.anxue.idempotency.IdempotencyRecords.Kept;
import cn.anxue.idempotency.KeptAnswer;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Reports as they come over HTTP, each under its key: those that arrive together are booked as one list, in one database
 * transaction with the records of their answers.
 */
@ApplicationScoped
public class Submissions {
    private static final int STATUS_OK = 200;
    private static final int LINES_TOGETHER_MAX = 1_000;
    private static final int LANES = 2;
    private static final int LOOKS_AFTER_REPETITION = 1_000;

    private final BankLines lines;
    private final IdempotencyRecords records;
    private final Coalescer<Submission, Reply> coalescer;
    private final AtomicInteger looksLeft = new AtomicInteger(LOOKS_AFTER_REPETITION);

    Submissions(BankLines lines, IdempotencyRecords records, ExecutorService executor, MeterRegistry metrics) {
        this.lines = lines;
        this.records = records;
        this.coalescer = new Coalescer<>(
                new Coalescer.Settings("bank-lines", LINES_TOGETHER_MAX, LANES),
                executor,
                metrics,
                this::answerAll,
                submission -> submission.report().lines().size());
    }

    /**
     * A report under its key.
     *
     * @param digest SHA-256 of its content
     * @param writer writes the answers as they are sent and kept
     */
    public record Submission(
            IdempotencyKey key, byte[] digest, Report report, Function<List<LineAnswer>, String> writer) {}

    /** What a submission is answered. */
    public sealed interface Reply {}

    /** The lines were taken, now or, where {@code replayed}, when the same submission came first. */
    public record Taken(KeptAnswer answer, boolean replayed) implements Reply {}

    /** The key had been used for another report; nothing was done. */
    public record KeyReused() implements Reply {}

    /** The reply comes once the lines are safe. */
    public CompletionStage<Reply> submit(Submission submission) {
        return coalescer.submit(submission);
    }

    private List<Reply> answerAll(List<Submission> submissions) {
        Map<IdempotencyKey, Kept> kept = known(submissions);
        Map<IdempotencyKey, Submission> fresh = new LinkedHashMap<>();
        for (Submission submission : submissions) {
            if (!kept.containsKey(submission.key())) {
                fresh.putIfAbsent(submission.key(), submission);
            }
        }
        book(List.copyOf(fresh.values())).forEach(one -> kept.put(one.key(), new Kept(one.digest(), one.answer())));
        return submissions.stream()
                .map(submission -> reply(
                        submission,
                        Objects.requireNonNull(kept.get(submission.key())),
                        fresh.get(submission.key()) != submission))
                .toList();
    }

    private List<Done> book(List<Submission> fresh) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        List<List<LineAnswer>> answers =
                lines.recordAll(fresh.stream().map(Submission::report).toList());
        List<Done> done = new ArrayList<>(fresh.size());
        for (int i = 0; i < fresh.size(); i++) {
            Submission submission = fresh.get(i);
            String json = submission.writer().apply(answers.get(i));
            done.add(new Done(submission.key(), submission.digest(), new KeptAnswer(STATUS_OK, null, json)));
        }
        keep(done);
        return done;
    }

    /** Repetitions are rare, and come in swarms: after one, the next lists look before they work. */
    private Map<IdempotencyKey, Kept> known(List<Submission> submissions) {
        if (looksLeft.get() == 0) {
            return new HashMap<>();
        }
        looksLeft.updateAndGet(left -> Math.max(0, left - 1));
        return new HashMap<>(
                records.find(submissions.stream().map(Submission::key).toList()));
    }

    private void keep(List<Done> done) {
        try {
            records.keep(done);
        } catch (Collision repeated) {
            looksLeft.set(LOOKS_AFTER_REPETITION);
            throw repeated;
        }
    }

    private static Reply reply(Submission submission, Kept kept, boolean replayed) {
        return kept.isFor(submission.digest()) ? new Taken(kept.answer(), replayed) : new KeyReused();
    }
}
