package cn.anxue.sheet;

import cn.anxue.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a file as a sheet, whatever its name says: by what it begins with. */
public final class Sheets {
    /** As many as one sheet of a workbook can have. */
    public static final int ROWS_MAX = 1_048_576;

    static final int COLUMNS_MAX = 100;
    static final int CELL_MAX = 2_000;
    private static final int MARK = 4;
    private static final int OLD_WORKBOOK = 0xd0;

    private Sheets() {}

    /**
     * Every row that has something in it, of the first visible sheet.
     *
     * @throws ProblemException of a {@link SheetProblem}
     */
    public static void read(Path file, SheetSink sink) {
        Counting counting = new Counting(sink);
        try {
            switch (form(file)) {
                case WORKBOOK -> Workbooks.read(file, counting);
                case TEXT -> DelimitedText.read(file, counting);
            }
        } catch (IOException e) {
            throw new ProblemException(SheetProblem.SHEET_UNREADABLE);
        }
        if (counting.count == 0) {
            throw new ProblemException(SheetProblem.SHEET_WITHOUT_ROWS);
        }
    }

    /** The same for a sheet so small that its rows may all be held at once. */
    public static List<SheetRow> rows(Path file, int most) {
        List<SheetRow> rows = new ArrayList<>();
        read(file, row -> {
            if (rows.size() == most) {
                throw new ProblemException(SheetProblem.SHEET_TOO_LONG, Map.of("most", most));
            }
            rows.add(row);
        });
        return rows;
    }

    private enum Form {
        WORKBOOK,
        TEXT
    }

    private static Form form(Path file) throws IOException {
        byte[] mark;
        try (InputStream in = Files.newInputStream(file)) {
            mark = in.readNBytes(MARK);
        }
        if (mark.length == 0) {
            throw new ProblemException(SheetProblem.SHEET_WITHOUT_ROWS);
        }
        if ((mark[0] & 0xff) == OLD_WORKBOOK && mark.length > 1 && (mark[1] & 0xff) == 0xcf) {
            throw new ProblemException(SheetProblem.SHEET_OLD_WORKBOOK);
        }
        return mark[0] == 'P' && mark.length > 1 && mark[1] == 'K' ? Form.WORKBOOK : Form.TEXT;
    }

    /** Leaves out blank rows and what is blank at the end of a row. */
    private static final class Counting implements SheetSink {
        private final SheetSink sink;
        private int count;

        Counting(SheetSink sink) {
            this.sink = sink;
        }

        @Override
        public void take(SheetRow row) {
            if (row.isBlank()) {
                return;
            }
            if (++count > ROWS_MAX) {
                throw new ProblemException(SheetProblem.SHEET_TOO_LONG, Map.of("most", ROWS_MAX));
            }
            int end = row.cells().size();
            while (row.cell(end - 1).isEmpty()) {
                end--;
            }
            if (end > COLUMNS_MAX) {
                throw new ProblemException(
                        SheetProblem.SHEET_TOO_WIDE, Map.of("row", row.number(), "most", COLUMNS_MAX));
            }
            for (SheetCell cell : row.cells()) {
                if (cell.text().length() > CELL_MAX) {
                    throw new ProblemException(
                            SheetProblem.SHEET_CELL_TOO_LONG, Map.of("row", row.number(), "most", CELL_MAX));
                }
            }
            sink.take(
                    end == row.cells().size()
                            ? row
                            : new SheetRow(row.number(), row.cells().subList(0, end)));
        }
    }
}
