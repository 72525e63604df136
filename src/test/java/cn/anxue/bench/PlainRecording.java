package cn.anxue.bench;

import cn.anxue.batch.Columns;
import cn.anxue.bench.Comparison.Run;
import cn.anxue.id.Uuid7;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The yardstick for lists: one plain set-based {@code insert … select} into the ledger's own tables and one update of the
 * balances, without any rule, look-up or answer. Takes its places in accounts of its own, so that the books stay right.
 */
final class PlainRecording {
    private static final String INSERT = """
            insert into ledger_entry (holder_id, act_id, leg, debit_account_id, credit_account_id, amount_minor, currency,
                debit_position, credit_position, occurred_on, reason)
            select holder_id, act_id, 0, debit_account_id, credit_account_id, 100, 'CNY', position, position, day, 'BENCH'
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::date[]) as r (holder_id, act_id,
                debit_account_id, credit_account_id, position, day)
            """;
    private static final String UPDATE = """
            update ledger_account a set debits_minor = a.debits_minor + c.debit, credits_minor = a.credits_minor + c.credit,
                position = a.position + c.entries
            from (
                select holder_id, account_id, sum(debit) as debit, sum(credit) as credit, count(*) as entries
                from (
                    select holder_id, debit_id as account_id, 100 as debit, 0 as credit
                    from unnest(?::uuid[], ?::uuid[]) as d (holder_id, debit_id)
                    union all
                    select holder_id, credit_id, 0, 100 from unnest(?::uuid[], ?::uuid[]) as k (holder_id, credit_id)) s
                group by holder_id, account_id) c
            where a.holder_id = c.holder_id and a.account_id = c.account_id
            """;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final String url;
    private final List<UUID[]> holders = new ArrayList<>();
    private long position;

    private record Row(UUID holder, UUID act, UUID debit, UUID credit, long position) {}

    PlainRecording(String url, int holderCount) throws SQLException {
        this.url = url;
        try (Connection connection = connect();
                PreparedStatement open = connection.prepareStatement(
                        "insert into ledger_account (holder_id, account_id, path, kind, currency) values (?, ?, ?, ?, 'CNY')")) {
            for (int i = 0; i < holderCount; i++) {
                UUID[] holder = {UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()};
                holders.add(holder);
                open(open, holder[0], holder[1], RecordingLoad.BANK, "ASSET");
                open(open, holder[0], holder[2], RecordingLoad.OWED, "LIABILITY");
            }
            open.executeBatch();
        }
    }

    /** Entries written a second, list by list, each committed. */
    Run run(int length, int lists) {
        return () -> {
            try (Connection connection = connect();
                    PreparedStatement insert = connection.prepareStatement(INSERT);
                    PreparedStatement update = connection.prepareStatement(UPDATE)) {
                connection.setAutoCommit(false);
                long started = System.nanoTime();
                for (int i = 0; i < lists; i++) {
                    write(insert, update, rows(length));
                    connection.commit();
                }
                return length * lists * 1e9 / (System.nanoTime() - started);
            }
        };
    }

    private static void write(PreparedStatement insert, PreparedStatement update, List<Row> rows) throws SQLException {
        Columns.of(insert, rows)
                .uuid(Row::holder)
                .uuid(Row::act)
                .uuid(Row::debit)
                .uuid(Row::credit)
                .bigint(Row::position)
                .date(row -> DAY);
        insert.executeUpdate();
        Columns.of(update, rows)
                .uuid(Row::holder)
                .uuid(Row::debit)
                .uuid(Row::holder)
                .uuid(Row::credit);
        update.executeUpdate();
    }

    private List<Row> rows(int length) {
        List<Row> rows = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            UUID[] holder = holders.get(i % holders.size());
            if (i % holders.size() == 0) {
                position++;
            }
            rows.add(new Row(holder[0], Uuid7.next(), holder[1], holder[2], position));
        }
        return rows;
    }

    private static void open(PreparedStatement statement, UUID holder, UUID account, String path, String kind)
            throws SQLException {
        statement.setObject(1, holder);
        statement.setObject(2, account);
        statement.setString(3, path);
        statement.setString(4, kind);
        statement.addBatch();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "");
    }
}
