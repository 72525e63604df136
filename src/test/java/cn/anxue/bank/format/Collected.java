package cn.anxue.bank.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a reader said of a file. */
final class Collected implements StatementSink {
    private final List<Statement> statements = new ArrayList<>();
    private @Nullable StatementHead head;
    private List<StatementLine> lines = new ArrayList<>();

    record Statement(StatementHead head, List<StatementLine> lines, StatementFoot foot) {}

    static Collected from(FileFormat format, byte[] file, ColumnMapping mapping) throws IOException {
        Collected collected = new Collected();
        StatementReaders.of(format, mapping).read(new ByteArrayInputStream(file), collected);
        return collected;
    }

    static Collected from(FileFormat format, String file) throws IOException {
        return from(format, file.getBytes(StandardCharsets.UTF_8), ColumnMapping.COMMON);
    }

    static Collected from(FileFormat format, String file, Charset charset) throws IOException {
        return from(format, file.getBytes(charset), ColumnMapping.COMMON);
    }

    @Override
    public void begin(StatementHead begun) {
        if (head != null) {
            throw new IllegalStateException("two statements at once");
        }
        head = begun;
        lines = new ArrayList<>();
    }

    @Override
    public void line(StatementLine line) {
        if (head == null || line.ordinal() != lines.size() + 1 || !line.amount().isPositive()) {
            throw new IllegalStateException("a line out of place");
        }
        lines.add(line);
    }

    @Override
    public void end(StatementFoot foot) {
        if (head == null) {
            throw new IllegalStateException("an end without a beginning");
        }
        statements.add(new Statement(head, lines, foot));
        head = null;
    }

    List<Statement> statements() {
        if (head != null) {
            throw new IllegalStateException("a statement without an end");
        }
        return statements;
    }

    Statement only() {
        if (statements().size() != 1) {
            throw new AssertionError(statements.size() + " statements");
        }
        return statements.get(0);
    }
}
