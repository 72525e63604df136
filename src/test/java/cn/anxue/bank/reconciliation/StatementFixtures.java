package cn.anxue.bank.reconciliation;

import cn.anxue.bank.LineDraft;
import cn.anxue.bank.StatementId;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.id.Uuid7;
import cn.anxue.money.Money;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.UUID;

/** Statements in the books, without their files. */
public final class StatementFixtures {
    private static final String FILE = """
            insert into bank_statement_file (id, bank_code, format, origin, received_by, received_by_name, state, sha256)
            values (?, ?, 'CAMT_053', 'test', ?, 'bank', 'MATCHED', ?)
            """;
    private static final String STATEMENT = """
            insert into bank_statement (id, file_id, number, account, kind, from_on, to_on, opening_minor, closing_minor,
                currency, newest_first, lines, done, matched, booked_at)
            values (?, ?, 1, ?, 'STATEMENT', ?, ?, ?, ?, 'CNY', false, 0, 0, 0, now())
            """;
    private static final String DAY =
            "insert into bank_statement_day (statement_id, day, lines, closing_minor) values (?, ?, 0, ?)";
    private static final String CONFIRM = """
            insert into bank_line_confirmation (line_id, statement_id, ordinal, booked_on)
            select l.id, ?, row_number() over (order by l.id), ? from bank_line l
            where l.account = ? and l.booked_on between ? and ?
                and not exists (select from bank_line_confirmation c where c.line_id = l.id)
            """;

    private StatementFixtures() {}

    /** A statement of one day that shows every line booked on it. */
    public static StatementId day(String account, LocalDate day, String opening, String closing) {
        StatementId statement = bare(account, day, day, opening, closing);
        confirm(statement, account, day, day);
        return statement;
    }

    /** A statement that shows none of the lines told before. */
    public static StatementId bare(String account, LocalDate from, LocalDate to, String opening, String closing) {
        StatementId statement = StatementId.next();
        UUID file = Uuid7.next();
        PayoutFixtures.in(() -> {
            Sql sql = OrderFixtures.service(Sql.class);
            sql.update(FILE, insert -> {
                insert.setObject(1, file);
                insert.setString(2, DepositFixtures.BANK);
                insert.setObject(3, file);
                insert.setBytes(4, digest(file));
            });
            sql.update(STATEMENT, insert -> {
                insert.setObject(1, statement.value());
                insert.setObject(2, file);
                insert.setString(3, account);
                insert.setObject(4, from);
                insert.setObject(5, to);
                insert.setLong(6, fen(opening));
                insert.setLong(7, fen(closing));
            });
            return sql.update(DAY, insert -> {
                insert.setObject(1, statement.value());
                insert.setObject(2, to);
                insert.setLong(3, fen(closing));
            });
        });
        return statement;
    }

    /** The statement shows all lines of the account booked within these days, on the last of them. */
    public static void confirm(StatementId statement, String account, LocalDate from, LocalDate to) {
        PayoutFixtures.in(() -> OrderFixtures.service(Sql.class).update(CONFIRM, insert -> {
            insert.setObject(1, statement.value());
            insert.setObject(2, to);
            insert.setString(3, account);
            insert.setObject(4, from);
            insert.setObject(5, to);
        }));
    }

    /** The same line on another day. */
    public static LineDraft on(LineDraft line, LocalDate day) {
        return new LineDraft(
                line.account(),
                line.bankReference(),
                line.part(),
                day.toString(),
                null,
                line.direction(),
                line.amount(),
                line.counterparty(),
                line.remittance(),
                line.endToEndId(),
                line.reversalOf());
    }

    private static long fen(String amount) {
        return Money.parse(amount, Money.CNY).minor();
    }

    private static byte[] digest(UUID id) {
        return ByteBuffer.allocate(32)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
