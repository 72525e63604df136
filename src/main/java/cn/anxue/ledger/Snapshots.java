package cn.anxue.ledger;

import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/**
 * Milestones in the history of busy accounts, so that the past is read without reading all of it. A snapshot holds the sums
 * at a position up to which every entry is dated on or before its day; taken off the hot path, never changed.
 */
@ApplicationScoped
public class Snapshots {
    /** Accounts with fewer new entries than this since their last snapshot wait for the next run. */
    public static final int ENTRIES_MIN = 1_000;

    private static final String TAKE = """
            insert into ledger_snapshot (holder_id, account_id, position, day, debits_minor, credits_minor)
            select a.holder_id, a.account_id, last.position + settled.entries, ?,
                last.debits_minor + settled.debits, last.credits_minor + settled.credits
            from ledger_account a
            cross join lateral (
                select coalesce(max(position), 0) as position, coalesce(max(debits_minor), 0) as debits_minor,
                    coalesce(max(credits_minor), 0) as credits_minor
                from ledger_snapshot s where s.holder_id = a.holder_id and s.account_id = a.account_id) last
            cross join lateral (
                select coalesce(min(position), a.position + 1) as position
                from ledger_sides(a.holder_id, a.account_id, last.position) where occurred_on > ?) later
            cross join lateral (
                select count(*) as entries, sum(debit) as debits, sum(credit) as credits
                from ledger_sides(a.holder_id, a.account_id, last.position)
                where position < later.position) settled
            where a.position >= last.position + ? and settled.entries > 0
            on conflict on constraint ledger_snapshot_pk do nothing
            """;

    private final Sql sql;

    Snapshots(Sql sql) {
        this.sql = sql;
    }

    /**
     * Takes what snapshots are due.
     *
     * @param day the last day that counts as past
     * @return how many were taken
     */
    @Transactional
    public int take(LocalDate day) {
        return sql.update(TAKE, statement -> {
            statement.setObject(1, day);
            statement.setObject(2, day);
            statement.setInt(3, ENTRIES_MIN);
        });
    }
}
