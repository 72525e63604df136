package cn.anxue.ledger;

import cn.anxue.batch.Sql;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The past of an account. By date: what the bank and the law count, entries booked later included. By position: what was
 * known when the account had so many entries. Both start from the nearest snapshot ({@link Snapshots}).
 */
@ApplicationScoped
@Transactional
public class AccountHistory {
    private static final String NEAREST = """
            select a.kind, a.currency, coalesce(s.debits_minor, 0) as debits_minor,
                coalesce(s.credits_minor, 0) as credits_minor, coalesce(s.position, 0) as position
            from ledger_account a
            left join lateral (
                select * from ledger_snapshot s where s.holder_id = a.holder_id and s.account_id = a.account_id
                    and s.%s <= ? order by s.position desc limit 1) s on true
            where a.holder_id = ? and a.account_id = ?
            """;

    private static final String ADD = """
            select coalesce(sum(debit), 0) as debits, coalesce(sum(credit), 0) as credits, count(*) as entries
            from ledger_sides(?, ?, ?) where %s <= ?
            """;
    private static final String LINES = """
            select e.*, c.path as contra, exists (
                    select from ledger_closing d where d.holder_id = c.holder_id and d.account_id = ?
                        and d.day >= e.occurred_on and d.position < e.position) as correction
            from ledger_sides(?, ?, ?) e
            join ledger_account c on c.holder_id = ? and c.account_id = e.contra_id
            order by position limit ?
            """;

    private static final String MOVED = """
            select coalesce(sum((debit - credit) * (?::date - occurred_on)), 0)::bigint from ledger_sides(?, ?, ?)
            where occurred_on >= ? and occurred_on < ?
            """;

    private final Sql sql;

    AccountHistory(Sql sql) {
        this.sql = sql;
    }

    /** The balance at the end of a day, by booked date. */
    public Balance on(HolderId holder, String path, LocalDate day) {
        Balance start = nearest(holder, path, "day", day);
        return add(start, holder, path, "occurred_on", day);
    }

    /** The balance when the account had this many entries. */
    public Balance at(HolderId holder, String path, long position) {
        Balance start = nearest(holder, path, "position", position);
        return add(start, holder, path, "position", position);
    }

    /**
     * The balances at the end of each day, added up, in minor units: what banks count interest on (积数).
     *
     * @param until the first day that does not count
     */
    public long balanceDays(HolderId holder, String path, LocalDate from, LocalDate until) {
        if (!from.isBefore(until)) {
            return 0;
        }
        LocalDate before = from.minusDays(1);
        Balance start = nearest(holder, path, "day", before);
        long moved = sql.list(
                        MOVED,
                        select -> {
                            select.setObject(1, until);
                            bind(select, 2, holder, path, start.position());
                            select.setObject(5, from);
                            select.setObject(6, until);
                        },
                        row -> row.getLong(1))
                .get(0);
        long standing =
                Math.multiplyExact(on(holder, path, before).amount().minor(), ChronoUnit.DAYS.between(from, until));
        return Math.addExact(standing, start.kind() == AccountKind.ASSET ? moved : -moved);
    }

    /**
     * The entries after a position, oldest first.
     *
     * @param linesMax at most this many, at most 1,000
     */
    public Statement statement(HolderId holder, String path, long afterPosition, int linesMax) {
        Balance opening = at(holder, path, afterPosition);
        return sql.run(LINES, statement -> {
            statement.setObject(1, AccountId.of(holder, path).value());
            bind(statement, 2, holder, path, afterPosition);
            statement.setObject(5, holder.value());
            statement.setInt(6, Math.min(linesMax, 1_000));
            return new Statement(opening, readLines(statement.executeQuery(), opening));
        });
    }

    private Balance nearest(HolderId holder, String path, String column, Object bound) {
        return sql
                .list(
                        NEAREST.formatted(column),
                        statement -> {
                            statement.setObject(1, bound);
                            statement.setObject(2, holder.value());
                            statement.setObject(3, AccountId.of(holder, path).value());
                        },
                        Journal::readBalance)
                .stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(LedgerProblem.ACCOUNT_UNKNOWN, Map.of("account", path)));
    }

    private Balance add(Balance start, HolderId holder, String path, String column, Object bound) {
        return sql.list(
                        ADD.formatted(column),
                        statement -> {
                            bind(statement, 1, holder, path, start.position());
                            statement.setObject(4, bound);
                        },
                        row -> start.plus(row.getLong("debits"), row.getLong("credits"), row.getLong("entries")))
                .get(0);
    }

    private static void bind(PreparedStatement statement, int first, HolderId holder, String path, long after)
            throws SQLException {
        statement.setObject(first, holder.value());
        statement.setObject(first + 1, AccountId.of(holder, path).value());
        statement.setLong(first + 2, after);
    }

    private static List<Statement.Line> readLines(ResultSet rows, Balance opening) throws SQLException {
        List<Statement.Line> lines = new ArrayList<>();
        Balance balance = opening;
        while (rows.next()) {
            long debit = rows.getLong("debit");
            long credit = rows.getLong("credit");
            balance = balance.plus(debit, credit, 1);
            lines.add(new Statement.Line(
                    balance.position(),
                    rows.getObject("act_id", UUID.class),
                    rows.getObject("occurred_on", LocalDate.class),
                    rows.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    rows.getString("contra"),
                    debit > 0,
                    new Money(Math.max(debit, credit), balance.debits().currency()),
                    balance.amount(),
                    rows.getString("reason"),
                    rows.getBoolean("correction")));
        }
        return lines;
    }
}
