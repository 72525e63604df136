package cn.anxue.bank.format;

import cn.anxue.bank.Direction;
import cn.anxue.money.Money;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values of cells, or a refusal that names the cell. */
final class TableValues {
    private static final Set<String> DEBIT =
            Set.of("借", "借方", "借记", "d", "dr", "debit", "支出", "支", "付", "转出", "付款", "往账", "出账", "-");
    private static final Set<String> CREDIT =
            Set.of("贷", "贷方", "贷记", "c", "cr", "credit", "收入", "收", "转入", "收款", "来账", "入账", "+");
    private static final Set<String> YES = Set.of("是", "y", "yes", "1", "true", "冲正", "红", "红字", "抹账", "已冲正");
    private static final Set<String> NO = Set.of("", "否", "n", "no", "0", "false", "正常", "蓝", "蓝字", "-");
    private static final Set<String> NO_AMOUNT = Set.of("", "-", "--", "—", "/");

    private TableValues() {}

    /** Nothing where the cell is empty; may be negative. */
    static @Nullable Money amount(TableRow row, TableCell cell, String column, String currency) {
        if (NO_AMOUNT.contains(cell.text())) {
            return null;
        }
        Money amount = cell.isFigure() ? Amounts.figure(cell.text(), currency) : Amounts.written(cell.text(), currency);
        if (amount == null) {
            throw row.refusal(FormatProblem.AMOUNT_INVALID, column);
        }
        return amount;
    }

    static LocalDate day(
            TableRow row, TableCell cell, String column, List<DateTimeFormatter> forms, boolean since1904) {
        LocalDate day = cell.isFigure() ? Dates.serial(cell.text(), since1904) : null;
        day = day == null ? Dates.written(cell.text(), forms) : day;
        if (day == null) {
            throw row.refusal(FormatProblem.DATE_UNREADABLE, column);
        }
        return day;
    }

    static Direction sign(TableRow row, TableCell cell, String column) {
        String text = plain(cell);
        if (DEBIT.contains(text)) {
            return Direction.DEBIT;
        }
        if (CREDIT.contains(text)) {
            return Direction.CREDIT;
        }
        throw row.refusal(FormatProblem.FIELD_INVALID, column);
    }

    static boolean yes(TableRow row, TableCell cell, String column) {
        String text = plain(cell);
        if (YES.contains(text)) {
            return true;
        }
        if (NO.contains(text)) {
            return false;
        }
        throw row.refusal(FormatProblem.FIELD_INVALID, column);
    }

    /** The number of an account, or a reference: whole, or refused. */
    static @Nullable String number(TableRow row, TableCell cell, String column) {
        String number = Words.account(cell.text());
        return checked(row, cell, number, column);
    }

    static @Nullable String reference(TableRow row, TableCell cell, String column) {
        String reference =
                Words.reference(cell.text().replaceFirst("^[='`\"]+", "").replaceFirst("\"$", ""));
        return checked(row, cell, reference, column);
    }

    private static @Nullable String checked(TableRow row, TableCell cell, @Nullable String number, String column) {
        if (number == null) {
            return null;
        }
        if (cell.isDamagedNumber() || Words.isScientific(number)) {
            throw row.refusal(FormatProblem.NUMBER_DAMAGED, column);
        }
        if (number.length() > Words.REFERENCE_MAX) {
            throw row.refusal(FormatProblem.CONTENT_TOO_LONG, column, java.util.Map.of("max", Words.REFERENCE_MAX));
        }
        return number;
    }

    private static String plain(TableCell cell) {
        return Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
