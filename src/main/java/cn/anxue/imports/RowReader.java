package cn.anxue.imports;

import cn.anxue.sheet.SheetCell;
import cn.anxue.sheet.SheetRow;
import cn.anxue.sheet.SheetValues;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads rows by the fields of their columns. Pure. */
final class RowReader {
    private static final int TEXT_MAX = 500;
    private static final int EXACT_DIGITS = 15;
    private static final Pattern EXPONENT = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d{1,3}");
    private static final Pattern SHARE = Pattern.compile("\\d{1,3}(\\.\\d{1,8})?");

    private final List<Optional<Field>> columns;
    private final List<Field> required;

    /** @param fields the name of the field of each column, empty where it is left out */
    RowReader(ImportKind kind, List<String> fields) {
        this.columns = fields.stream().map(kind::field).toList();
        this.required = kind.fields().stream().filter(Field::required).toList();
    }

    /** Nothing where something was found wrong. */
    @Nullable
    ReadRow read(SheetRow row, Consumer<Finding> found) {
        Map<String, Object> values = new HashMap<>();
        boolean[] sound = {true};
        Consumer<Finding> noting = finding -> {
            sound[0] = false;
            found.accept(finding);
        };
        for (int column = 0; column < columns.size(); column++) {
            SheetCell cell = row.cell(column);
            int number = row.number();
            columns.get(column).ifPresent(field -> read(number, field, cell, values, noting));
        }
        for (Field field : required) {
            if (!values.containsKey(field.name()) && isEmpty(row, field)) {
                noting.accept(Finding.of(row.number(), field.name(), RowProblem.ROW_FIELD_EMPTY));
            }
        }
        return sound[0] ? new ReadRow(row.number(), 1, values) : null;
    }

    private boolean isEmpty(SheetRow row, Field field) {
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).filter(field::equals).isPresent()) {
                SheetCell cell = row.cell(column);
                return cell.kind() != SheetCell.Kind.ERROR
                        && SheetValues.code(cell).isEmpty();
            }
        }
        return true;
    }

    private static void read(
            int row, Field field, SheetCell cell, Map<String, Object> values, Consumer<Finding> found) {
        if (cell.kind() == SheetCell.Kind.ERROR) {
            found.accept(Finding.of(row, field.name(), RowProblem.ROW_CELL_ERROR));
            return;
        }
        if (cell.isEmpty() || SheetValues.code(cell).isEmpty()) {
            return;
        }
        Object value = switch (field.form()) {
            case TEXT -> text(row, field, cell, found);
            case CODE -> code(row, field, cell, found);
            case DAY -> known(row, field, SheetValues.day(cell), RowProblem.ROW_DAY_UNREADABLE, found);
            case MONEY -> money(row, field, cell, found);
            case WHOLE -> known(row, field, SheetValues.whole(cell), RowProblem.ROW_NUMBER_UNREADABLE, found);
            case RATE -> known(row, field, rate(cell), RowProblem.ROW_RATE_UNREADABLE, found);
        };
        if (value != null) {
            values.put(field.name(), value);
        }
    }

    private static @Nullable String text(int row, Field field, SheetCell cell, Consumer<Finding> found) {
        if (cell.text().length() > TEXT_MAX) {
            found.accept(new Finding(row, field.name(), RowProblem.ROW_TEXT_TOO_LONG, Map.of("most", TEXT_MAX)));
            return null;
        }
        return cell.text();
    }

    /** A spreadsheet keeps fifteen digits of a figure; of a longer number the rest are zeros. */
    private static @Nullable String code(int row, Field field, SheetCell cell, Consumer<Finding> found) {
        String code = SheetValues.code(cell);
        boolean damaged = cell.kind() == SheetCell.Kind.FIGURE && code.length() > EXACT_DIGITS
                || EXPONENT.matcher(code).matches();
        if (damaged) {
            found.accept(Finding.of(row, field.name(), RowProblem.ROW_NUMBER_DAMAGED));
            return null;
        }
        return code;
    }

    private static @Nullable Long money(int row, Field field, SheetCell cell, Consumer<Finding> found) {
        Long fen = known(row, field, SheetValues.fen(cell), RowProblem.ROW_AMOUNT_UNREADABLE, found);
        if (fen != null && fen < 0) {
            found.accept(Finding.of(row, field.name(), RowProblem.ROW_AMOUNT_NEGATIVE));
            return null;
        }
        return fen;
    }

    private static @Nullable BigDecimal rate(SheetCell cell) {
        String text = SheetValues.code(cell);
        boolean percent = text.endsWith("%");
        String figure = percent ? text.substring(0, text.length() - 1) : text;
        if (!SHARE.matcher(figure).matches()) {
            return null;
        }
        BigDecimal rate = new BigDecimal(figure);
        return percent ? rate.movePointLeft(2) : rate;
    }

    private static <T> @Nullable T known(
            int row, Field field, @Nullable T value, RowProblem problem, Consumer<Finding> found) {
        if (value == null) {
            found.accept(Finding.of(row, field.name(), problem));
        }
        return value;
    }
}
