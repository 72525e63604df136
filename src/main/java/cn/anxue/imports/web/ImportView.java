package cn.anxue.imports.web;

import cn.anxue.imports.Field;
import cn.anxue.imports.ImportFinding;
import cn.anxue.imports.ImportRun;
import cn.anxue.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An import as its page shows it. */
public record ImportView(
        ImportRun run,
        List<ImportFinding> problems,
        @Nullable String next,
        List<SheetRow> sample,
        boolean officer) {
    public ImportView {
        problems = List.copyOf(problems);
        sample = List.copyOf(sample);
    }

    /**
     * A column with what it may be taken for.
     *
     * @param letter as over the sheet
     */
    public record Column(int number, String letter, String heading, String field, List<String> samples) {
        public Column {
            samples = List.copyOf(samples);
        }
    }

    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < run.headings().size(); i++) {
            int at = i;
            columns.add(new Column(
                    i + 1,
                    letter(i),
                    run.headings().get(i),
                    run.fields().get(i),
                    sample.stream()
                            .map(row -> row.cell(at).text())
                            .filter(text -> !text.isEmpty())
                            .toList()));
        }
        return columns;
    }

    /** What stands in the rows, column by column. */
    public List<List<String>> lines() {
        return sample.stream()
                .map(row -> IntStream.range(0, run.headings().size())
                        .mapToObj(column -> row.cell(column).text())
                        .toList())
                .toList();
    }

    public List<Field> fields() {
        return run.kind().fields();
    }

    /** What people call the place of a problem, as in {@code C 机构类别}. */
    public String place(ImportFinding found) {
        String name = run.kind().field(found.field()).map(Field::heading).orElse("");
        return found.column() == 0 ? name : letter(found.column() - 1) + " " + name;
    }

    private static String letter(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letter(column / 26 - 1) + (char) ('A' + column % 26);
    }
}
