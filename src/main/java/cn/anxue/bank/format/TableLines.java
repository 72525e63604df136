package cn.anxue.bank.format;

import cn.anxue.bank.Direction;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row under the headings of its table. */
final class TableLines {
    private final TableHeadings headings;
    private final boolean minusMeansDebit;
    private final boolean since1904;
    private final List<DateTimeFormatter> dateForms;

    TableLines(TableHeadings headings, ColumnMapping mapping, boolean since1904) {
        this.headings = headings;
        this.minusMeansDebit = mapping.minusMeansDebit();
        this.since1904 = since1904;
        this.dateForms = mapping.dateForms().stream().map(Dates::form).toList();
    }

    /**
     * What moved.
     *
     * @param written as it stands in its column, below zero in red
     */
    record Movement(Direction column, Money written, boolean reversal) {
        /** What it adds to the balance. */
        Money effect() {
            return column == Direction.CREDIT ? written : written.negated();
        }

        Direction direction() {
            return effect().isNegative() ? Direction.DEBIT : Direction.CREDIT;
        }

        Money amount() {
            return written.isNegative() ? written.negated() : written;
        }
    }

    boolean startsWithDay(TableRow row) {
        TableCell cell = headings.cell(row, Column.BOOKED_ON);
        return Dates.written(cell.text(), dateForms) != null
                || cell.isFigure() && Dates.serial(cell.text(), since1904) != null;
    }

    LocalDate bookedOn(TableRow row) {
        return day(row, Column.BOOKED_ON);
    }

    @Nullable
    String account(TableRow row) {
        return number(row, Column.ACCOUNT);
    }

    /** Nothing where the row names none. */
    @Nullable
    String currency(TableRow row) {
        TableCell cell = headings.cell(row, Column.CURRENCY);
        if (cell.isEmpty()) {
            return null;
        }
        String currency = Amounts.currency(cell.text());
        if (currency == null) {
            throw row.refusal(FormatProblem.FIELD_INVALID, headings.name(Column.CURRENCY));
        }
        return currency;
    }

    Movement movement(TableRow row, String currency) {
        return headings.has(Column.DEBIT) && headings.has(Column.CREDIT)
                ? ofTwoColumns(row, currency)
                : ofOneColumn(row, currency);
    }

    private Movement ofTwoColumns(TableRow row, String currency) {
        Money debit = amount(row, Column.DEBIT, currency);
        Money credit = amount(row, Column.CREDIT, currency);
        boolean out = debit != null && !debit.isZero();
        boolean in = credit != null && !credit.isZero();
        if (out && in) {
            throw row.refusal(FormatProblem.FIELD_MISPLACED, headings.name(Column.DEBIT));
        }
        Money written = out ? debit : credit == null ? debit : credit;
        if (written == null) {
            throw row.refusal(FormatProblem.FIELD_MISSING, headings.name(Column.DEBIT));
        }
        return new Movement(out ? Direction.DEBIT : Direction.CREDIT, written, written.isNegative() || reversal(row));
    }

    private Movement ofOneColumn(TableRow row, String currency) {
        Money written = amount(row, Column.AMOUNT, currency);
        if (written == null) {
            throw row.refusal(FormatProblem.FIELD_MISSING, headings.name(Column.AMOUNT));
        }
        TableCell sign = headings.cell(row, Column.SIGN);
        if (!headings.has(Column.SIGN) || sign.isEmpty() && written.isZero()) {
            Direction direction = written.isNegative() ? Direction.DEBIT : Direction.CREDIT;
            return new Movement(direction, written.isNegative() ? written.negated() : written, reversal(row));
        }
        Direction direction = TableValues.sign(row, sign, headings.name(Column.SIGN));
        boolean repeated = minusMeansDebit && direction == Direction.DEBIT && written.isNegative();
        Money amount = repeated ? written.negated() : written;
        return new Movement(direction, amount, amount.isNegative() || reversal(row));
    }

    private boolean reversal(TableRow row) {
        return headings.has(Column.REVERSAL)
                && TableValues.yes(row, headings.cell(row, Column.REVERSAL), headings.name(Column.REVERSAL));
    }

    @Nullable
    Money balance(TableRow row, String currency) {
        return amount(row, Column.BALANCE, currency);
    }

    @Nullable
    Money amount(TableRow row, Column column, String currency) {
        return TableValues.amount(row, headings.cell(row, column), headings.name(column), currency);
    }

    String name(Column column) {
        return headings.name(column);
    }

    StatementLine line(TableRow row, String account, Movement moved, int ordinal, @Nullable Money balance) {
        Party other = counterparty(row, account, moved.direction());
        TableCell reference = headings.cell(row, Column.BANK_REFERENCE);
        TableCell endToEnd = headings.cell(row, Column.END_TO_END);
        return new StatementLine(
                ordinal,
                moved.direction(),
                moved.amount(),
                moved.reversal(),
                bookedOn(row),
                headings.cell(row, Column.VALUE_ON).isEmpty() ? null : day(row, Column.VALUE_ON),
                TableValues.reference(row, reference, headings.name(Column.BANK_REFERENCE)),
                1,
                1,
                TableValues.reference(row, endToEnd, headings.name(Column.END_TO_END)),
                other.name(),
                other.account(),
                Words.remittance(headings.texts(row, Column.REMITTANCE)),
                balance);
    }

    /** Named as such, or as payer and payee, of whom one is the account's owner. */
    private Party counterparty(TableRow row, String account, Direction direction) {
        if (headings.has(Column.COUNTERPARTY_NAME) || headings.has(Column.COUNTERPARTY_ACCOUNT)) {
            return party(row, Column.COUNTERPARTY_NAME, Column.COUNTERPARTY_ACCOUNT);
        }
        Party payer = party(row, Column.PAYER_NAME, Column.PAYER_ACCOUNT);
        Party payee = party(row, Column.PAYEE_NAME, Column.PAYEE_ACCOUNT);
        if (account.equals(payer.account()) || account.equals(payee.account())) {
            return account.equals(payer.account()) ? payee : payer;
        }
        return direction == Direction.CREDIT ? payer : payee;
    }

    private Party party(TableRow row, Column name, Column account) {
        return new Party(Words.name(headings.cell(row, name).text()), number(row, account));
    }

    private LocalDate day(TableRow row, Column column) {
        return TableValues.day(row, headings.cell(row, column), headings.name(column), dateForms, since1904);
    }

    private @Nullable String number(TableRow row, Column column) {
        return TableValues.number(row, headings.cell(row, column), headings.name(column));
    }
}
