package cn.anxue.bank.reconciliation;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of a day (日报), by place and bank: how far accounts have come, how much is explained, how old is what is not. */
@ApplicationScoped
@Transactional
public class DaySheets {
    private static final String SHEET = """
            select i.region_code, a.bank_code, count(*) as accounts, count(d.account) filter (where d.state = 'OPEN') as open,
                count(d.account) filter (where d.state = 'BALANCED') as balanced,
                count(d.account) filter (where d.state = 'CLOSED') as closed,
                coalesce(sum(d.lines), 0) as lines, coalesce(sum(d.moved_minor), 0)::bigint as moved_minor,
                coalesce(sum(b.of_day), 0) as of_day, coalesce(sum(b.breaks), 0) as breaks,
                coalesce(sum(b.amount_minor), 0)::bigint as amount_minor,
                coalesce(max(b.oldest), 0) as oldest, coalesce(sum(b.days), 0) as days
            from deposit_account a
            join account_holder i on i.id = a.institution_id
            left join bank_day d on d.account = a.number and d.day = ?
            left join lateral (
                select count(distinct k.line_id) filter (where k.day = ?) as of_day, count(*) as breaks,
                    sum(abs(k.amount_minor)) as amount_minor, max(? - k.day) as oldest, sum(? - k.day) as days
                from bank_break k
                where k.account = a.number and k.state = 'OPEN' and k.day <= ? and k.kind in
                    ('UNIDENTIFIED_CREDIT', 'UNEXPLAINED_DEBIT', 'REVERSAL_NOT_COVERED', 'NOTICE_UNCONFIRMED', 'LINE_IN_DOUBT')) b on true
            where (d.account is not null or a.opened_on <= ? and (a.closed_on is null or a.closed_on >= ?))
                and (?::text is null or exists (
                    select from region_within w where w.region_code = i.region_code and w.ancestor_code = ?))
                and (a.bank_code = ? or exists (
                    select from institution_sight s where s.institution_id = a.institution_id and s.region_code = ?))
            group by i.region_code, a.bank_code order by i.region_code, a.bank_code
            """;
    private static final int DAY_PARAMETERS = 7;

    private final Sql sql;
    private final Today today;

    DaySheets(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /**
     * One place and one bank on one day.
     *
     * @param open accounts that have been looked at and do not agree yet
     * @param explainedPermille of the day's lines
     * @param unexplained what nobody can explain yet, of this day and all before
     * @param oldestDays how long the oldest of it has stood
     * @param averageDays how long it has stood on average
     */
    public record Row(
            String regionCode,
            String bankCode,
            int accounts,
            int open,
            int balanced,
            int closed,
            long lines,
            Money moved,
            int explainedPermille,
            int breaks,
            Money unexplained,
            int oldestDays,
            int averageDays) {}

    /** @param region within it; null for all that the caller sees */
    public List<Row> of(Caller caller, @Nullable String region, LocalDate day) {
        if (day.isAfter(today.date())) {
            throw new ProblemException(ReconciliationProblem.DAY_NOT_OVER, "/date", Map.of("day", day));
        }
        return sql.list(
                SHEET,
                select -> {
                    for (int i = 1; i <= DAY_PARAMETERS; i++) {
                        select.setObject(i, day);
                    }
                    select.setString(8, region);
                    select.setString(9, region);
                    select.setString(10, ReconciliationScope.bankOf(caller));
                    select.setString(11, ReconciliationScope.regionOf(caller));
                },
                DaySheets::read);
    }

    private static Row read(ResultSet row) throws SQLException {
        int breaks = row.getInt("breaks");
        return new Row(
                row.getString("region_code"),
                row.getString("bank_code"),
                row.getInt("accounts"),
                row.getInt("open"),
                row.getInt("balanced"),
                row.getInt("closed"),
                row.getLong("lines"),
                Money.ofFen(row.getLong("moved_minor")),
                Explained.permille(row.getLong("lines"), row.getLong("of_day")),
                breaks,
                Money.ofFen(row.getLong("amount_minor")),
                row.getInt("oldest"),
                breaks == 0 ? 0 : (int) (row.getLong("days") / breaks));
    }
}
