package cn.anxue.bank.format;

import cn.anxue.bank.Direction;
import cn.anxue.money.Money;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes statements of the rows of one table: one, or one after the other where a column names the account. */
final class TableStatements {
    private final TableLines lines;
    private final TableNotes notes;
    private final StatementSink sink;
    private final Map<Direction, Money> sums = new EnumMap<>(Direction.class);

    private @Nullable String account;
    private @Nullable Money carried;
    private @Nullable Money left;
    private String currency = Money.CNY;
    private TableBalances balances = new TableBalances();
    private CoveredDays days = new CoveredDays();
    private int ordinal;
    private int statements;

    TableStatements(TableLines lines, TableNotes notes, StatementSink sink) {
        this.lines = lines;
        this.notes = notes;
        this.sink = sink;
    }

    boolean startsWithDay(TableRow row) {
        return lines.startsWithDay(row);
    }

    void line(TableRow row) {
        String named = lines.account(row);
        if (account == null || named != null && !named.equals(account)) {
            end(row);
            begin(row, named);
        }
        String ownCurrency = lines.currency(row);
        if (ownCurrency != null && !ownCurrency.equals(currency)) {
            throw row.refusal(
                    FormatProblem.CURRENCY_DIFFERS, lines.name(Column.CURRENCY), Map.of("currency", currency));
        }
        TableLines.Movement moved = lines.movement(row, currency);
        Money balance = lines.balance(row, currency);
        days.add(lines.bookedOn(row));
        balances.add(row, lines.name(Column.BALANCE), moved.effect(), balance);
        sums.merge(moved.column(), moved.written(), Amounts::sum);
        if (!moved.written().isZero()) {
            sink.line(lines.line(row, current(row), moved, ++ordinal, balance));
        }
    }

    /** A row of what was carried over. */
    void carried(TableRow row) {
        carried = lines.balance(row, currency);
    }

    /** A row of what is left at the end. */
    void left(TableRow row) {
        left = lines.balance(row, currency);
    }

    /** Holds a row of sums against the lines, where it has them in the columns of the lines. */
    void sums(TableRow row) {
        if (statements == 1) {
            check(row, Direction.DEBIT, lines.amount(row, Column.DEBIT, currency), lines.name(Column.DEBIT));
            check(row, Direction.CREDIT, lines.amount(row, Column.CREDIT, currency), lines.name(Column.CREDIT));
        }
    }

    private void check(TableRow row, Direction direction, @Nullable Money declared, String column) {
        Money sum = sums.getOrDefault(direction, new Money(0, currency));
        if (declared != null && !absolute(declared).equals(absolute(sum))) {
            throw row.refusal(FormatProblem.TOTAL_DIFFERS, column, Map.of("expected", sum.decimal()));
        }
    }

    private static Money absolute(Money amount) {
        return amount.isNegative() ? amount.negated() : amount;
    }

    /** Ends the last statement; a table without lines is one, if it says whose. */
    void finish(TableRow end) {
        if (account == null) {
            begin(end, null);
        }
        if (statements == 1) {
            check(end, Direction.DEBIT, notes.amount(TableNotes.Note.DEBITS, currency), "借方合计");
            check(end, Direction.CREDIT, notes.amount(TableNotes.Note.CREDITS, currency), "贷方合计");
        }
        end(end);
    }

    private void begin(TableRow row, @Nullable String named) {
        account = named == null ? notedAccount(row) : named;
        TableNotes.Found noted = notes.get(TableNotes.Note.CURRENCY);
        String own = lines.currency(row);
        String fromNotes = noted == null ? null : Amounts.currency(noted.cell().text());
        currency = own != null ? own : fromNotes != null ? fromNotes : Money.CNY;
        balances = new TableBalances();
        ordinal = 0;
        days = new CoveredDays();
        statements++;
        sink.begin(new StatementHead(
                account,
                currency,
                null,
                null,
                null,
                notes.from(),
                notes.to(),
                opening(),
                StatementHead.Kind.STATEMENT));
    }

    private String notedAccount(TableRow row) {
        TableNotes.Found noted = notes.get(TableNotes.Note.ACCOUNT);
        String number =
                noted == null ? null : TableValues.number(noted.row(), noted.cell(), TableNotes.Note.ACCOUNT.name());
        if (number == null) {
            throw row.refusal(
                    FormatProblem.FIELD_MISSING, Column.ACCOUNT.headings().get(0));
        }
        return number;
    }

    private void end(TableRow row) {
        if (account == null) {
            return;
        }
        boolean newestFirst = balances.newestFirst(days.fall());
        Money opening = agreed(row, opening(), balances.opening(newestFirst), "期初余额");
        Money closing = agreed(row, closing(), balances.closing(newestFirst), "期末余额");
        sink.end(new StatementFoot(
                notes.from() == null ? days.earliest() : notes.from(),
                notes.to() == null ? days.latest() : notes.to(),
                opening,
                closing,
                days.latest() == null ? notes.to() : days.latest(),
                declaredLines(),
                newestFirst));
        account = null;
        carried = null;
        left = null;
    }

    private static @Nullable Money agreed(TableRow row, @Nullable Money said, @Nullable Money found, String element) {
        if (said != null && found != null && !said.equals(found)) {
            throw row.refusal(FormatProblem.BALANCE_DIFFERS, element, Map.of("expected", found.decimal()));
        }
        return said == null ? found : said;
    }

    private @Nullable Money opening() {
        return carried == null ? noted(TableNotes.Note.OPENING) : carried;
    }

    private @Nullable Money closing() {
        return left == null ? noted(TableNotes.Note.CLOSING) : left;
    }

    /** What stands around the table is said of one statement. */
    private @Nullable Money noted(TableNotes.Note note) {
        return statements > 1 ? null : notes.amount(note, currency);
    }

    private @Nullable Integer declaredLines() {
        TableNotes.Found count = notes.get(TableNotes.Note.COUNT);
        return count == null || statements > 1
                ? null
                : Numbers.whole(count.cell().text());
    }

    private String current(TableRow row) {
        if (account == null) {
            throw row.refusal(FormatProblem.FIELD_MISSING, lines.name(Column.ACCOUNT));
        }
        return account;
    }
}
