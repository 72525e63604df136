package cn.anxue.ledger;

import cn.anxue.batch.Sql;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
    /** Entries seen from one account, after a position. */
    private static final String SIDES =
            """
            select debit_position as position, amount_minor as debit, 0 as credit, occurred_on, recorded_at, act_id,
                credit_account_id as contra_id, reason
            from ledger_entry where holder_id = :holder and debit_account_id = :account and debit_position > :after
            union all
            select credit_position, 0, amount_minor, occurred_on, recorded_at, act_id, debit_account_id, reason
            from ledger_entry where holder_id = :holder and credit_account_id = :account and credit_position > :after
            """;
    private static final String NEAREST =
            """
            select a.kind, a.currency, coalesce(s.debits_minor, 0) as debits_minor,
                coalesce(s.credits_minor, 0) as credits_minor, coalesce(s.position, 0) as position
            from ledger_account a
            left join lateral (
                select * from ledger_snapshot s where s.holder_id = a.holder_id and s.account_id = a.account_id
                    and s.%s <= ? order by s.position desc limit 1) s on true
            where a.holder_id = ? and a.account_id = ?
            """;

    private final Sql sql;

    AccountHistory(Sql sql) {
        this.sql = sql;
    }

    /** The balance at the end of a day, by booked date. */
    public Balance on(HolderId holder, String path, LocalDate day) {
        Balance start = nearest(holder, path, "day", day);
        return add(start, holder, path, "occurred_on <= ?", day);
    }

    /** The balance when the account had this many entries. */
    public Balance at(HolderId holder, String path, long position) {
        Balance start = nearest(holder, path, "position", position);
        return add(start, holder, path, "position <= ?", position);
    }

    /**
     * The entries after a position, oldest first.
     *
     * @param linesMax at most this many, at most 1,000
     */
    public Statement statement(HolderId holder, String path, long afterPosition, int linesMax) {
        Balance opening = at(holder, path, afterPosition);
        String query = "select e.*, c.path as contra from (" + sides(holder, path, afterPosition) + ") e"
                + " join ledger_account c on c.holder_id = ? and c.account_id = e.contra_id order by position limit ?";
        return sql.run(query, statement -> {
            statement.setObject(1, holder.value());
            statement.setInt(2, Math.min(linesMax, 1_000));
            return new Statement(opening, readLines(statement.executeQuery(), opening));
        });
    }

    private Balance nearest(HolderId holder, String path, String column, Object bound) {
        return sql.list(
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

    private Balance add(Balance start, HolderId holder, String path, String condition, Object bound) {
        String query = "select coalesce(sum(debit), 0) as debits, coalesce(sum(credit), 0) as credits, count(*) as entries"
                + " from (" + sides(holder, path, start.position()) + ") e where " + condition;
        return sql.list(query, statement -> statement.setObject(1, bound), row -> new Balance(
                                start.kind(),
                                start.debits().plus(new Money(row.getLong("debits"), start.debits().currency())),
                                start.credits().plus(new Money(row.getLong("credits"), start.credits().currency())),
                                start.position() + row.getLong("entries")))
                .get(0);
    }

    private static String sides(HolderId holder, String path, long after) {
        return SIDES.replace(":holder", "'" + holder + "'")
                .replace(":account", "'" + AccountId.of(holder, path).value() + "'")
                .replace(":after", Long.toString(after));
    }

    private static List<Statement.Line> readLines(ResultSet rows, Balance opening) throws SQLException {
        List<Statement.Line> lines = new ArrayList<>();
        Balance balance = opening;
        while (rows.next()) {
            Money debit = new Money(rows.getLong("debit"), opening.debits().currency());
            Money credit = new Money(rows.getLong("credit"), opening.debits().currency());
            balance = new Balance(
                    balance.kind(),
                    balance.debits().plus(debit),
                    balance.credits().plus(credit),
                    rows.getLong("position"));
            lines.add(new Statement.Line(
                    balance.position(),
                    rows.getObject("act_id", UUID.class),
                    rows.getObject("occurred_on", LocalDate.class),
                    rows.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    rows.getString("contra"),
                    debit.isPositive(),
                    debit.max(credit),
                    balance.amount(),
                    rows.getString("reason")));
        }
        return lines;
    }
}
