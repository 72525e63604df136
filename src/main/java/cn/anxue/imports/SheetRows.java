package cn.anxue.imports;

import cn.anxue.sheet.SheetRow;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The rows of an import, a thousand at a time, read and told apart; the same each time they are read. */
final class SheetRows implements Iterator<SheetRows.Part> {
    private final ImportRecords records;
    private final ImportRun run;
    private final RowReader reader;
    private final Duplicates duplicates;
    private final int chunks;
    private int next;

    SheetRows(ImportRecords records, ImportRun run, int chunks) {
        this.records = records;
        this.run = run;
        this.reader = new RowReader(run.kind(), run.fields());
        this.duplicates = new Duplicates(run.kind());
        this.chunks = chunks;
    }

    /** @param all how many rows there were, good or not */
    record Part(int all, List<ReadRow> good, List<Finding> findings) {}

    @Override
    public boolean hasNext() {
        return next < chunks;
    }

    /** In the database transaction that runs, or one of its own. */
    @Override
    public Part next() {
        List<SheetRow> rows =
                QuarkusTransaction.joiningExisting().call(() -> records.chunks().rows(run.id(), next++));
        List<ReadRow> good = new ArrayList<>(rows.size());
        List<Finding> findings = new ArrayList<>();
        for (SheetRow row : rows) {
            ReadRow read = reader.read(row, findings::add);
            Finding twice = read == null ? null : duplicates.of(read);
            if (twice != null) {
                findings.add(twice);
            } else if (read != null) {
                good.add(duplicates.counted(read));
            }
        }
        return new Part(rows.size(), good, findings);
    }
}
