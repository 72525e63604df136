package cn.anxue.bank.reconciliation;

import cn.anxue.bank.reconciliation.DayFigures.Account;
import cn.anxue.bank.statement.AccountDay;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Reads the figures of days, of all in one round trip and as of one moment. */
@ApplicationScoped
class FigureReader {
    private static final String READ = """
            select w.account, w.day, f.* from unnest(?::text[], ?::date[]) as w (account, day)
            cross join lateral bank_day_figures(w.account, w.day) f
            order by w.account, w.day
            """;
    /** What a line does to its account counts where our book and the bank's statements have it on different sides of the day. */
    private static final String UNCONFIRMED = """
            select w.account, w.day, sum((e.debit - e.credit)
                    * ((e.occurred_on <= w.day)::integer - (c.booked_on is not null and c.booked_on <= w.day)::integer))
                ::bigint as amount_minor
            from unnest(?::text[], ?::date[]) as w (account, day)
            join deposit_account a on a.number = w.account
            cross join lateral bank_account_entries(a.institution_id, a.number, w.day - 31, w.day + 31) e
            join bank_line l on l.id = e.act_id
            left join bank_line_confirmation c on c.line_id = l.id
            where c.line_id is not null and (c.booked_on <= w.day) <> (e.occurred_on <= w.day)
                or c.line_id is null and e.occurred_on <= w.day and exists (
                    select from bank_statement s where s.account = w.account and s.kind = 'STATEMENT'
                        and s.booked_at is not null and e.occurred_on between s.from_on and s.to_on)
            group by w.account, w.day
            """;

    private final Sql sql;

    FigureReader(Sql sql) {
        this.sql = sql;
    }

    /** Of those whose account is known, without the bank's word. */
    Map<AccountDay, DayFigures> read(Collection<AccountDay> days) {
        Map<AccountDay, DayFigures> figures = new LinkedHashMap<>();
        sql.list(
                        READ,
                        select -> Columns.of(select, days)
                                .text(AccountDay::account)
                                .date(AccountDay::day),
                        FigureReader::figures)
                .forEach(one -> figures.put(one.key(), one));
        return figures;
    }

    /** What our books hold by each of the days that the bank's statements show on another day, or not yet. */
    Map<AccountDay, Money> unconfirmed(Collection<AccountDay> days) {
        Map<AccountDay, Money> amounts = new LinkedHashMap<>();
        sql.list(
                        UNCONFIRMED,
                        select -> Columns.of(select, days)
                                .text(AccountDay::account)
                                .date(AccountDay::day),
                        row -> Map.entry(
                                new AccountDay(row.getString("account"), row.getObject("day", LocalDate.class)),
                                Money.ofFen(row.getLong("amount_minor"))))
                .forEach(one -> amounts.put(one.getKey(), one.getValue()));
        return amounts;
    }

    private static DayFigures figures(ResultSet row) throws SQLException {
        Account account = new Account(
                row.getString("account"),
                Purpose.valueOf(row.getString("book")),
                new InstitutionId(row.getObject("institution", UUID.class)),
                row.getString("region"),
                row.getString("bank"),
                row.getObject("opened", LocalDate.class));
        return new DayFigures(
                account,
                row.getObject("day", LocalDate.class),
                null,
                Money.ofFen(row.getLong("book_minor")),
                Money.ofFen(row.getLong("missing_minor")),
                Money.ofFen(row.getLong("transit_minor")),
                Money.ofFen(0),
                Money.ofFen(row.getLong("claims_minor")),
                row.getInt("lines"),
                Money.ofFen(row.getLong("moved_minor")));
    }
}
