package cn.anxue.bank.format;

import cn.anxue.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The records of delimited text (RFC 4180); a quoted cell may hold delimiters, doubled quotes and ends of line. */
final class CsvRows implements TableRows {
    private static final int CELL_MAX = 5_000;
    private static final int END = -1;

    private final TextLines lines;
    private final char delimiter;

    CsvRows(TextLines lines, char delimiter) {
        this.lines = lines;
        this.delimiter = delimiter;
    }

    /** One line taken for a record. */
    static TableRow row(String line, char delimiter) {
        return new TableRow(
                1,
                Arrays.stream(line.split(Pattern.quote(String.valueOf(delimiter))))
                        .limit(TableRow.COLUMNS_MAX)
                        .map(TableCell::text)
                        .toList());
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        if (lines.peek() == END) {
            return null;
        }
        int number = lines.number();
        List<TableCell> cells = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int c;
        do {
            text.setLength(0);
            c = lines.peek() == '"' ? quoted(text, number) : plain(text, number);
            if (cells.size() == TableRow.COLUMNS_MAX) {
                throw tooLong(number, TableRow.COLUMNS_MAX);
            }
            cells.add(TableCell.text(text.toString()));
        } while (c == delimiter);
        return new TableRow(number, cells);
    }

    /** Reads up to the delimiter, end of line or end of file that ends the cell, and returns it. */
    private int plain(StringBuilder text, int number) throws IOException {
        int c;
        while ((c = lines.read()) != delimiter && c != '\n' && c != END) {
            append(text, c, number);
        }
        return c;
    }

    private int quoted(StringBuilder text, int number) throws IOException {
        lines.read();
        while (true) {
            int c = lines.read();
            if (c == END) {
                throw new ProblemException(FormatProblem.FILE_CUT_SHORT, Map.of("line", number, "element", "\""));
            }
            if (c != '"') {
                append(text, c, number);
                continue;
            }
            if (lines.peek() != '"') {
                // What follows the closing quote up to the delimiter should be nothing; keep it, so that it shows.
                return plain(text, number);
            }
            append(text, lines.read(), number);
        }
    }

    private static void append(StringBuilder text, int c, int number) {
        if (text.length() == CELL_MAX) {
            throw tooLong(number, CELL_MAX);
        }
        text.append((char) c);
    }

    private static ProblemException tooLong(int number, int max) {
        return new ProblemException(FormatProblem.CONTENT_TOO_LONG, Map.of("line", number, "element", "-", "max", max));
    }
}
