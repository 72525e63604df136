package cn.anxue.bank.statement;

import cn.anxue.bank.format.StatementFoot;
import cn.anxue.bank.format.StatementHead;
import cn.anxue.bank.format.StatementLine;
import cn.anxue.bank.format.StatementSink;
import cn.anxue.bank.statement.Readings.ReadBlock;
import cn.anxue.id.Uuid7;
import cn.anxue.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes what a reader reads: proves it, puts it into blocks, and hands these on some thousand lines at a time. */
final class StatementStaging implements StatementSink {
    static final int STATEMENTS_MAX = 20_000;
    private static final int LINES_TOGETHER = 10_000;

    private final LocalDate today;
    private final Pieces pieces;
    private final List<ProvenStatement> proven = new ArrayList<>();
    private final List<ReadBlock> waiting = new ArrayList<>();
    private int linesWaiting;
    private int blocks;
    private long lines;
    private @Nullable StatementProof proof;
    private LineBlock block = new LineBlock(1);

    /** Where full pieces go. */
    interface Pieces {
        /** @param lines how many lines of the file were read so far */
        void put(List<ReadBlock> blocks, long lines);
    }

    StatementStaging(LocalDate today, Pieces pieces) {
        this.today = today;
        this.pieces = pieces;
    }

    @Override
    public void begin(StatementHead head) {
        if (proven.size() == STATEMENTS_MAX) {
            throw new ProblemException(StatementProblem.TOO_MANY_STATEMENTS, Map.of("max", STATEMENTS_MAX));
        }
        proof = new StatementProof(proven.size() + 1, head, today);
        block = new LineBlock(1);
    }

    @Override
    public void line(StatementLine line) {
        StatementProof current = Objects.requireNonNull(proof);
        current.add(line);
        block.add(line);
        lines++;
        if (block.isFull()) {
            close(current);
        }
    }

    @Override
    public void end(StatementFoot foot) {
        StatementProof current = Objects.requireNonNull(proof);
        close(current);
        proven.add(current.end(foot));
        proof = null;
    }

    /** All statements of the file, once it was read. */
    List<ProvenStatement> finish() {
        if (proven.isEmpty() || proof != null) {
            throw new ProblemException(StatementProblem.NO_STATEMENT);
        }
        put();
        return proven;
    }

    private void close(StatementProof current) {
        if (block.lines() > 0) {
            waiting.add(new ReadBlock(
                    Uuid7.next(), current.id().value(), blocks++, block.firstLine(), block.lines(), block.content()));
            linesWaiting += block.lines();
        }
        block = new LineBlock(current.lines() + 1);
        if (linesWaiting >= LINES_TOGETHER) {
            put();
        }
    }

    private void put() {
        pieces.put(List.copyOf(waiting), lines);
        waiting.clear();
        linesWaiting = 0;
    }
}
