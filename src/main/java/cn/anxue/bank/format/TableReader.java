package cn.anxue.bank.format;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of lines as banks export it: notes, a row of headings, lines, sums and notes again.
 *
 * <p>Only a row without a day and without amounts passes as a note. Whatever else is not a line is refused.
 */
final class TableReader {
    static final int NOTES_MAX = 100;
    private static final Pattern SUMS = Pattern.compile(
            "(本页|当前页|页|[本当][日月期年])?(合计|总计|小计|累计|总额|共计|汇总).*|(借方|贷方|收入|支出).{0,8}(合计|总计|笔数|总额|总金额).*|(总|合计|交易)笔数.*|共\\s*\\d+\\s*[笔条].*|期末余额.*");
    private static final Pattern ALL = Pattern.compile("(合计|总计|共计|总额|汇总)[:：]?");
    private static final Set<String> CARRIED = Set.of("期初余额", "上期余额", "承前页", "承前余额", "上页余额", "上日余额", "昨日余额", "期初");
    private static final Set<String> LEFT = Set.of("期末余额", "本期余额", "过次页", "期末");

    private final ColumnMapping mapping;
    private final boolean since1904;

    TableReader(ColumnMapping mapping, boolean since1904) {
        this.mapping = mapping;
        this.since1904 = since1904;
    }

    /** Whether there was a table; where there was none the sink has heard nothing. */
    boolean read(TableRows rows, StatementSink sink) throws IOException {
        TableNotes notes = new TableNotes();
        TableHeadings headings = findHeadings(rows, notes);
        if (headings == null) {
            return false;
        }
        TableRow row = rows.next();
        TableHeadings parted = row == null ? null : headings.parted(row, mapping);
        if (parted != null) {
            headings = parted;
        }
        headings.requireEachOnce();
        TableStatements statements = new TableStatements(new TableLines(headings, mapping, since1904), notes, sink);
        int last = 1;
        for (; row != null; row = rows.next()) {
            last = row.number();
            if (!row.isBlank() && !headings.areRepeatedIn(row)) {
                readRow(row, headings, notes, statements);
            }
        }
        statements.finish(new TableRow(last, List.of()));
        return true;
    }

    private @Nullable TableHeadings findHeadings(TableRows rows, TableNotes notes) throws IOException {
        TableRow above = null;
        for (int i = 0; i < NOTES_MAX; i++) {
            TableRow row = rows.next();
            if (row == null) {
                return null;
            }
            if (row.isBlank()) {
                continue;
            }
            TableHeadings headings = TableHeadings.find(row, mapping);
            if (headings == null && above != null) {
                headings = TableHeadings.find(row.over(above), mapping);
            }
            if (headings != null) {
                return headings;
            }
            notes.read(row);
            above = row;
        }
        return null;
    }

    private static void readRow(TableRow row, TableHeadings headings, TableNotes notes, TableStatements statements) {
        String firstText = row.firstText();
        if (SUMS.matcher(firstText).matches()) {
            notes.read(row);
            if (ALL.matcher(firstText).matches()) {
                statements.sums(row);
            }
            return;
        }
        boolean moves = !isEmpty(row, headings, Column.DEBIT)
                || !isEmpty(row, headings, Column.CREDIT)
                || !isEmpty(row, headings, Column.AMOUNT);
        if (!moves && row.cells().stream().anyMatch(cell -> CARRIED.contains(cell.text()))) {
            statements.carried(row);
            return;
        }
        if (!moves && row.cells().stream().anyMatch(cell -> LEFT.contains(cell.text()))) {
            statements.left(row);
            return;
        }
        if (!moves && !statements.startsWithDay(row)) {
            notes.read(row);
            return;
        }
        headings.requireWithin(row);
        statements.line(row);
    }

    private static boolean isEmpty(TableRow row, TableHeadings headings, Column column) {
        return headings.cell(row, column).isEmpty();
    }
}
