package cn.anxue.bank.reconciliation;

import cn.anxue.bank.statement.AccountDay;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which days are to be looked at: asked for set-based over all accounts, taken by one node each. */
@ApplicationScoped
class DayQueue {
    /** A day with open breaks is looked at again after this long, whatever happened. */
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);

    private static final String TAKE = """
            select d.account, d.day
            from (select account, day from bank_day where looked_at is null order by account, day limit ?) d
            where pg_try_advisory_xact_lock(hashtextextended('bank_day ' || d.account, 0))
            """;
    private static final String REGIONS = """
            select distinct i.region_code from deposit_account a join account_holder i on i.id = a.institution_id
            where a.state <> 'CLOSED'
            """;
    private static final String ALL = """
            insert into bank_day (account, day) select a.number, ? from deposit_account a
            join account_holder i on i.id = a.institution_id
            where a.state <> 'CLOSED' and a.opened_on <= ? and i.region_code = any(?)
            order by a.number
            on conflict on constraint bank_day_pk do update set looked_at = null where bank_day.looked_at is not null
            """;
    /** What was recorded since an account's latest closing for a day that it covers. */
    private static final String LATE = """
            update bank_day d set looked_at = null from bank_late_days() l
            where d.account = l.account and d.day = l.day and d.state = 'CLOSED' and d.looked_at is not null
            """;

    private static final String OPEN = """
            update bank_day d set looked_at = null
            from (
                select o.account, o.day from bank_day o
                where o.looked_at < ? and exists (
                    select from bank_break b where b.account = o.account and b.day = o.day and b.state = 'OPEN')
                order by o.looked_at limit ?) o
            where d.account = o.account and d.day = o.day
            """;

    private final Sql sql;
    private final DayStore days;
    private final Today today;

    DayQueue(Sql sql, DayStore days, Today today) {
        this.sql = sql;
        this.days = days;
        this.today = today;
    }

    void ask(Collection<AccountDay> asked) {
        if (!asked.isEmpty()) {
            days.ask(new HashSet<>(asked));
        }
    }

    /** Their accounts are locked against other looks until the database transaction ends; another node passes over them. */
    List<AccountDay> take(int limit) {
        return sql.list(
                TAKE,
                select -> select.setInt(1, limit),
                row -> new AccountDay(row.getString("account"), row.getObject("day", LocalDate.class)));
    }

    /** Where accounts are. */
    Set<String> regions() {
        return new HashSet<>(sql.list(REGIONS, select -> {}, row -> row.getString("region_code")));
    }

    void askForAll(Collection<String> regions, LocalDate day) {
        sql.update(ALL, insert -> {
            insert.setObject(1, day);
            insert.setObject(2, day);
            Columns.from(insert, 3, regions).text(code -> code);
        });
    }

    void askForLate() {
        sql.update(LATE, PreparedStatement::clearParameters);
    }

    /** Those that have waited longest. */
    void askForOpen(int limit) {
        sql.update(OPEN, update -> {
            update.setObject(1, today.now().minus(AGAIN_AFTER).atOffset(ZoneOffset.UTC));
            update.setInt(2, limit);
        });
    }
}
