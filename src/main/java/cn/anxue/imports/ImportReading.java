package cn.anxue.imports;

import cn.anxue.problem.ProblemException;
import cn.anxue.sheet.SheetProblem;
import cn.anxue.sheet.SheetRow;
import cn.anxue.sheet.SheetSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts the rows of a sheet, as they come, into headings and lists of a thousand. */
final class ImportReading implements SheetSink {
    private final ImportKind kind;
    private final Staging staging;
    private final List<SheetRow> top = new ArrayList<>();
    private final List<SheetRow> rows = new ArrayList<>(ChunkStore.ROWS);
    private @Nullable Headings headings;
    private int chunks;
    private int count;

    /** Where the parts go. */
    interface Staging {
        void headings(Headings headings);

        void chunk(int number, List<SheetRow> rows);
    }

    ImportReading(ImportKind kind, Staging staging) {
        this.kind = kind;
        this.staging = staging;
    }

    @Override
    public void take(SheetRow row) {
        if (headings != null) {
            add(row);
            return;
        }
        top.add(row);
        if (top.size() == Headings.ROWS_MAX) {
            begin();
        }
    }

    /** @return how many rows there were below the headings */
    int end() {
        if (headings == null) {
            begin();
        }
        flush();
        if (count == 0) {
            throw new ProblemException(SheetProblem.SHEET_WITHOUT_ROWS);
        }
        return count;
    }

    private void begin() {
        Headings.Found found = Headings.find(kind, top)
                .orElseThrow(() ->
                        new ProblemException(ImportProblem.IMPORT_HEADINGS_UNKNOWN, Map.of("most", Headings.ROWS_MAX)));
        headings = found.headings();
        staging.headings(found.headings());
        top.subList(found.last() + 1, top.size()).forEach(this::add);
    }

    /** Printed sheets repeat their headings on each page. */
    private void add(SheetRow row) {
        List<String> names = row.cells().stream().map(cell -> cell.text()).toList();
        if (headings != null && names.equals(headings.names())) {
            return;
        }
        count++;
        rows.add(row);
        if (rows.size() == ChunkStore.ROWS) {
            flush();
        }
    }

    private void flush() {
        if (!rows.isEmpty()) {
            staging.chunk(chunks++, List.copyOf(rows));
            rows.clear();
        }
    }
}
