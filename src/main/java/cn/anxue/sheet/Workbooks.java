package cn.anxue.sheet;

import cn.anxue.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The rows of a workbook, row by row as they are unpacked. */
final class Workbooks {
    private static final long UNPACKED_MAX = 2L << 30;
    /** Held in memory while a sheet is read, which may have a few texts of its own in each of a million rows. */
    private static final long TEXTS_MAX = 192L << 20;

    private static final int PARTS_MAX = 2_000;
    private static final int BUFFER = 1 << 16;
    /** No figure of ours is longer; a power of ten written short may be as long as memory. */
    private static final int DIGITS_MAX = 40;

    private static final String DAY_CODES = "[^\"\\\\]*[yYmMdD年月日][^\"]*";
    private static final long DAYS_BETWEEN_DATE_SYSTEMS = 1_462;

    private Workbooks() {}

    static void read(Path file, SheetSink sink) throws IOException {
        boolean styled = requireBounded(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(styled, true))) {
            Sheet sheet = workbook.getSheets()
                    .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(SheetProblem.SHEET_WITHOUT_ROWS));
            try (Stream<Row> rows = sheet.openStream()) {
                rows.forEach(row -> sink.take(row(row, workbook.isDate1904())));
            }
        } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            throw new ProblemException(SheetProblem.SHEET_UNREADABLE);
        }
    }

    /**
     * Counts what comes out of the archive instead of believing what it declares.
     *
     * @return whether it says how figures are shown; some programs leave that out
     */
    private static boolean requireBounded(Path file) throws IOException {
        try (ZipFile parts = new ZipFile(file.toFile())) {
            if (parts.size() > PARTS_MAX) {
                throw new ProblemException(SheetProblem.SHEET_TOO_LARGE);
            }
            long left = UNPACKED_MAX;
            for (ZipEntry part : Collections.list(parts.entries())) {
                boolean isSheet = part.getName().startsWith("xl/worksheets/");
                long most = Math.min(left, isSheet ? UNPACKED_MAX : TEXTS_MAX);
                left -= count(parts, part, most);
                if (left < 0) {
                    throw new ProblemException(SheetProblem.SHEET_TOO_LARGE);
                }
            }
            return parts.getEntry("xl/styles.xml") != null;
        } catch (ZipException e) {
            throw new ProblemException(SheetProblem.SHEET_UNREADABLE);
        }
    }

    private static long count(ZipFile parts, ZipEntry part, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        SheetBytes bytes = new SheetBytes();
        boolean written = part.getName().endsWith(".xml");
        long count = 0;
        try (InputStream in = parts.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                count += read;
                if (count > most) {
                    throw new ProblemException(SheetProblem.SHEET_TOO_LARGE);
                }
                if (written) {
                    bytes.take(buffer, read);
                }
            }
        }
        return count;
    }

    private static SheetRow row(Row row, boolean since1904) {
        List<SheetCell> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(cell -> cell(cell, since1904)).orElse(SheetCell.EMPTY));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private static SheetCell cell(Cell cell, boolean since1904) {
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> SheetCell.EMPTY;
            case ERROR -> new SheetCell("", SheetCell.Kind.ERROR);
            case STRING -> SheetCell.text(cell.getText());
            case BOOLEAN -> SheetCell.text(Boolean.TRUE.equals(cell.getValue()) ? "是" : "否");
            case NUMBER -> figure(cell, raw, since1904);
            case FORMULA -> computed(cell, raw, since1904);
        };
    }

    /** What a formula was saved with, if it was. */
    private static SheetCell computed(Cell cell, @Nullable String raw, boolean since1904) {
        Object value = cell.getValue();
        if (raw == null || raw.isEmpty() || value == null || raw.startsWith("#")) {
            return new SheetCell("", SheetCell.Kind.ERROR);
        }
        return value instanceof BigDecimal || raw.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?")
                ? figure(cell, raw, since1904)
                : SheetCell.text(value instanceof String text ? text : raw);
    }

    /** A figure in full, never as {@code 1.3E+10}; one that is shown as a day, as that day. */
    private static SheetCell figure(Cell cell, @Nullable String raw, boolean since1904) {
        if (raw == null || raw.isEmpty()) {
            return SheetCell.EMPTY;
        }
        try {
            BigDecimal figure = new BigDecimal(raw);
            if (Math.abs((long) figure.precision() - figure.scale()) > DIGITS_MAX) {
                return new SheetCell("", SheetCell.Kind.ERROR);
            }
            String format = cell.getDataFormatString();
            if (format != null && format.matches(DAY_CODES) && !format.contains("General")) {
                BigDecimal days = since1904 ? figure.add(BigDecimal.valueOf(DAYS_BETWEEN_DATE_SYSTEMS)) : figure;
                String day = SheetValues.serialDay(days);
                if (day != null) {
                    return new SheetCell(day, SheetCell.Kind.FIGURE);
                }
            }
            return new SheetCell(SheetValues.plain(figure), SheetCell.Kind.FIGURE);
        } catch (NumberFormatException e) {
            return cell.getType() == CellType.FORMULA ? SheetCell.text(raw) : new SheetCell("", SheetCell.Kind.ERROR);
        }
    }
}
