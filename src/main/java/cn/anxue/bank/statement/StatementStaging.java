package cn.anxue.bank.statement;

import cn.anxue.bank.format.StatementFoot;
import cn.anxue.bank.format.StatementHead;
import cn.anxue.bank.format.StatementLine;
import cn.anxue.bank.format.StatementSink;
import cn.anxue.bank.statement.Readings.SealedBlock;
import cn.anxue.id.Uuid7;
import cn.anxue.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what a reader reads: proves it, packs it into blocks, and hands these on some thousand lines at a time. */
final class StatementStaging implements StatementSink {
    static final int STATEMENTS_MAX = 20_000;
    private static final int LINES_TOGETHER = 10_000;

    private final LocalDate today;
    private final Packing packing;
    private final Pieces pieces;
    private final List<ProvenStatement> proven = new ArrayList<>();
    private final List<SealedBlock> waiting = new ArrayList<>();
    private int linesWaiting;
    private int blocks;
    private long lines;
    private @Nullable StatementProof proof;
    private LineBlock block = new LineBlock(1);

    /** Where full pieces go. */
    interface Pieces {
        /** @param lines how many lines of the file were read so far */
        void put(List<SealedBlock> blocks, long lines);
    }

    StatementStaging(LocalDate today, Packing packing, Pieces pieces) {
        this.today = today;
        this.packing = packing;
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
            seal(current);
        }
    }

    @Override
    public void end(StatementFoot foot) {
        StatementProof current = Objects.requireNonNull(proof);
        seal(current);
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

    private void seal(StatementProof current) {
        if (block.lines() > 0) {
            UUID id = Uuid7.next();
            byte[] content = block.content();
            waiting.add(new SealedBlock(
                    id,
                    current.id().value(),
                    blocks++,
                    block.firstLine(),
                    block.lines(),
                    packing.pack(content, content.length, Packing.BLOCK, id)));
            linesWaiting += block.lines();
        }
        block = new LineBlock(current.lines() + 1);
        if (linesWaiting >= LINES_TOGETHER) {
            put();
        }
    }

    private void put() {
        pieces.put(waiting, lines);
        waiting.clear();
        linesWaiting = 0;
    }
}
