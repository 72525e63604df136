package cn.anxue.ledger;

import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Works every balance out anew from the entries alone and names what does not agree. Reads the whole journal. */
@ApplicationScoped
public class Recomputation {
    private static final String ACCOUNTS = """
        select coalesce(a.holder_id, r.holder_id) as holder, coalesce(a.path, r.account_id::text) as path,
            case when a.account_id is null then 'entries of an account that does not exist'
                when a.debits_minor <> coalesce(r.debits_minor, 0)
                    or a.credits_minor <> coalesce(r.credits_minor, 0) then 'balance differs from entries'
                else 'positions have a gap' end as finding
        from ledger_account a full join ledger_recomputed r
            on r.holder_id = a.holder_id and r.account_id = a.account_id
        where a.account_id is null or a.debits_minor <> coalesce(r.debits_minor, 0)
            or a.credits_minor <> coalesce(r.credits_minor, 0) or a.position <> coalesce(r.entries, 0)
            or a.position <> coalesce(r.position, 0)
        """;
    private static final String BOOKS = """
        select holder_id as holder, split_part(path, '/', 1) as path, 'book does not balance' as finding
        from ledger_account group by holder_id, split_part(path, '/', 1)
        having sum(debits_minor) <> sum(credits_minor)
        """;
    private static final String SNAPSHOTS = """
        select s.holder_id as holder, s.account_id::text as path, 'snapshot differs from entries' as finding
        from ledger_snapshot s
        cross join lateral (
            select coalesce(sum(debit), 0) as debits, coalesce(sum(credit), 0) as credits, count(*) as entries,
                coalesce(max(occurred_on), s.day) as latest
            from ledger_sides(s.holder_id, s.account_id, 0) where position <= s.position) e
        where s.debits_minor <> e.debits or s.credits_minor <> e.credits or s.position <> e.entries
            or s.day < e.latest
        """;
    private static final String COUNT = "select count(*) as entries from ledger_entry";

    private final Sql sql;

    Recomputation(Sql sql) {
        this.sql = sql;
    }

    /** What does not agree, and in whose books. */
    public record Finding(HolderId holder, String text) {}

    /**
     * The outcome of one run.
     *
     * @param entries how many entries were read
     * @param findings what does not agree; empty when the books are right
     */
    public record Result(long entries, List<Finding> findings) {}

    @Transactional
    public Result run() {
        return sql.run(COUNT, statement -> over(statement.getConnection()));
    }

    /** The same over a connection of the caller's own, without the service. */
    public static Result over(Connection connection) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String query : List.of(ACCOUNTS, BOOKS, SNAPSHOTS)) {
                findings.addAll(Sql.read(
                        statement.executeQuery(query),
                        row -> new Finding(
                                new HolderId(row.getObject("holder", UUID.class)),
                                row.getString("path") + ": " + row.getString("finding"))));
            }
            long entries = Sql.read(statement.executeQuery(COUNT), row -> row.getLong("entries"))
                    .get(0);
            return new Result(entries, List.copyOf(findings));
        }
    }
}
