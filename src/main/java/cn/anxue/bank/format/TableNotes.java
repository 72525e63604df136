package cn.anxue.bank.format;

import cn.anxue.money.Money;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands above and below a table in words: {@code 账号：6222…}, in one cell or in two, or several in one. */
final class TableNotes {
    private static final String DAY = "\\d{4}[-/.年]?\\d{1,2}[-/.月]?\\d{1,2}日?";
    private static final Pattern DAYS = Pattern.compile("(" + DAY + ")\\D{0,12}?[-至~到—]{1,3}\\D{0,6}?(" + DAY + ")");
    private static final String REMARK = "\\s*(?:[(\\[][^)\\]]*[)\\]])?\\s*";
    private static final String AMOUNT = "([-+(]?¥?[\\d,]+(?:\\.\\d+)?\\)?)";

    /** What is looked for. */
    enum Note {
        ACCOUNT("账号|账户号|账户账号|查询账号|本方账号|客户账号|卡号", "(['`=\"]*[0-9A-Za-z][0-9A-Za-z .+\"-]{3,})"),
        CURRENCY("币种|货币|币别", "([^\\s\\]]+)"),
        OPENING("期初余额|上期余额|承前余额|起始余额|上日余额|昨日余额", AMOUNT),
        CLOSING("期末余额|截止余额|终止余额", AMOUNT),
        FROM("起始日期|开始日期|查询起始日期|起始日", "(" + DAY + ")"),
        TO("截止日期|终止日期|结束日期|查询截止日期|终止日", "(" + DAY + ")"),
        DEBITS("借方合计|借方合计金额|借方总金额|借方发生额合计|支出合计|总支出|支出总额|借方总额", AMOUNT),
        CREDITS("贷方合计|贷方合计金额|贷方总金额|贷方发生额合计|收入合计|总收入|收入总额|贷方总额", AMOUNT),
        COUNT("总笔数|合计笔数|交易笔数|总记录数|记录数", "(\\d{1,9})");

        private final Pattern within;
        private final Pattern label;
        private final Pattern value;

        Note(String labels, String value) {
            this.within = Pattern.compile("(?:^|[\\s,;])(?:" + labels + ")" + REMARK + ":\\s*\\[?" + value);
            this.label = Pattern.compile("(?:" + labels + ")" + REMARK + ":?");
            this.value = Pattern.compile(value + ".*");
        }
    }

    /** A value and where it stood. */
    record Found(TableRow row, TableCell cell) {}

    private final Map<Note, Found> found = new EnumMap<>(Note.class);
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    void read(TableRow row) {
        List<TableCell> cells =
                row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        for (int i = 0; i < cells.size(); i++) {
            String text = plain(cells.get(i).text());
            TableCell next = i + 1 < cells.size() ? cells.get(i + 1) : TableCell.EMPTY;
            for (Note note : Note.values()) {
                read(note, text, next, row);
            }
            Matcher days = DAYS.matcher(text);
            if (days.find() && from == null) {
                from = Dates.written(days.group(1), List.of());
                to = Dates.written(days.group(2), List.of());
            }
        }
    }

    private void read(Note note, String text, TableCell next, TableRow row) {
        Matcher within = note.within.matcher(text);
        if (within.find()) {
            found.putIfAbsent(note, new Found(row, TableCell.text(within.group(1))));
            return;
        }
        if (note.label.matcher(text).matches()
                && note.value.matcher(plain(next.text())).matches()) {
            found.putIfAbsent(note, new Found(row, next));
        }
    }

    @Nullable
    Found get(Note note) {
        return found.get(note);
    }

    /** @throws cn.anxue.problem.ProblemException {@code AMOUNT_INVALID} */
    @Nullable
    Money amount(Note note, String currency) {
        Found value = found.get(note);
        return value == null ? null : TableValues.amount(value.row(), value.cell(), note.name(), currency);
    }

    @Nullable
    LocalDate from() {
        return from == null ? day(Note.FROM) : from;
    }

    @Nullable
    LocalDate to() {
        return to == null ? day(Note.TO) : to;
    }

    private @Nullable LocalDate day(Note note) {
        Found value = found.get(note);
        return value == null ? null : Dates.written(value.cell().text(), List.of());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('帐', '账')
                .strip();
    }
}
