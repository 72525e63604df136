package cn.anxue.bank.format;

import cn.anxue.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads delimited text, whatever delimits it. */
final class CsvReader implements StatementReader {
    private static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|');

    private final ColumnMapping mapping;

    CsvReader(ColumnMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public void read(InputStream in, StatementSink sink) throws IOException {
        TextLines lines = new TextLines(in, mapping.charset());
        String beginning = lines.beginning();
        if (beginning.isBlank()) {
            throw new ProblemException(FormatProblem.FILE_WITHOUT_CONTENT);
        }
        for (char delimiter : DELIMITERS) {
            if (hasHeadings(beginning, delimiter)) {
                new TableReader(mapping, false).read(new CsvRows(lines, delimiter), sink);
                return;
            }
        }
        throw new ProblemException(FormatProblem.HEADINGS_UNKNOWN);
    }

    /** A delimiter is right if it makes headings of some line, or of two lines together. */
    private boolean hasHeadings(String beginning, char delimiter) {
        TableRow above = new TableRow(1, List.of());
        for (String line : beginning.lines().limit(TableReader.NOTES_MAX).toList()) {
            TableRow row = CsvRows.row(line, delimiter);
            if (TableHeadings.find(row, mapping) != null || TableHeadings.find(row.over(above), mapping) != null) {
                return true;
            }
            above = row.isBlank() ? above : row;
        }
        return false;
    }
}
