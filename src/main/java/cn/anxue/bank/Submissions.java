package cn.anxue.bank;

import cn.anxue.bank.BankLines.Report;
import cn.anxue.batch.Coalescer;
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
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;

/**
 * Reports as they come over HTTP, each under its key: those that arrive together are booked as one list in one database
 * transaction with the records of their answers.
 */
@ApplicationScoped
public class Submissions {
    private static final int LINES_TOGETHER_MAX = 1_000;
    private static final int LANES = 2;

    private final BankLines lines;
    private final IdempotencyRecords records;
    private final AnswerWriter writer;
    private final Coalescer<Submission, Reply> coalescer;

    Submissions(
            BankLines lines,
            IdempotencyRecords records,
            AnswerWriter writer,
            ExecutorService executor,
            MeterRegistry metrics) {
        this.lines = lines;
        this.records = records;
        this.writer = writer;
        this.coalescer = new Coalescer<>(
                "bank-lines",
                executor,
                metrics,
                this::answerAll,
                submission -> submission.report().lines().size(),
                LINES_TOGETHER_MAX,
                LANES);
    }

    /** A report under its key. */
    public record Submission(IdempotencyKey key, byte[] digest, Report report) {}

    /** Its answer; a replayed one was given before. */
    public record Reply(KeptAnswer answer, boolean replayed) {}

    /** Writes the answers to a report as they are kept and sent. */
    public interface AnswerWriter {
        String json(List<LineAnswer> answers);
    }

    /** The reply comes once the lines are safe. */
    public CompletionStage<Reply> submit(Submission submission) {
        return coalescer.submit(submission);
    }

    private List<Object> unused() {
        return List.of();
    }
}
