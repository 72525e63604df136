package cn.anxue.bank.statement;

import cn.anxue.bank.StatementId;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What banks' statements say that accounts held. Only statements that are in the books count. */
@ApplicationScoped
@Transactional
public class StatementBalances {
    private static final String CLOSING = """
            select w.account, w.day, s.currency, coalesce(
                (select d.closing_minor from bank_statement_day d where d.statement_id = s.id and d.day <= w.day
                    order by d.day desc limit 1), s.opening_minor) as closing_minor
            from unnest(?::text[], ?::date[]) as w (account, day)
            cross join lateral (
                select s.id, s.currency, s.opening_minor from bank_statement s
                where s.account = w.account and s.kind = 'STATEMENT' and s.to_on >= w.day and s.from_on <= w.day
                    and s.booked_at is not null
                order by s.from_on desc, s.sequence desc nulls last, s.page desc nulls last, s.id desc limit 1) s
            """;
    private static final String SEAMS = """
            select w.account, s.id, s.from_on, s.to_on, s.opening_minor, s.currency, p.to_on as before_on,
                p.closing_minor as before_minor
            from unnest(?::text[]) as w (account)
            join bank_statement s on s.account = w.account and s.kind = 'STATEMENT' and s.booked_at is not null
            cross join lateral (
                select p.to_on, p.closing_minor from bank_statement p
                where p.account = s.account and p.kind = 'STATEMENT' and p.booked_at is not null and p.id <> s.id
                    and p.from_on <= s.from_on and (p.to_on < s.to_on or p.to_on = s.to_on and p.id < s.id)
                order by p.to_on desc, p.sequence desc nulls last, p.page desc nulls last, p.id desc limit 1) p
            where p.closing_minor <> s.opening_minor
            order by w.account, s.from_on, s.id
            """;

    private final Sql sql;

    StatementBalances(Sql sql) {
        this.sql = sql;
    }

    /** The bank's closing balance of each day that a statement covers; days that none covers are left out. */
    public Map<AccountDay, Money> closing(Collection<AccountDay> days) {
        Map<AccountDay, Money> closing = new HashMap<>();
        sql.list(
                        CLOSING,
                        select -> Columns.of(select, Set.copyOf(days))
                                .text(AccountDay::account)
                                .date(AccountDay::day),
                        row -> Map.entry(
                                new AccountDay(row.getString("account"), row.getObject("day", LocalDate.class)),
                                new Money(row.getLong("closing_minor"), row.getString("currency"))))
                .forEach(found -> closing.put(found.getKey(), found.getValue()));
        return closing;
    }

    /** Where a statement of the accounts does not begin with what the one before it ended with, earliest first. */
    public List<Seam> seams(Collection<String> accounts) {
        return sql.list(
                SEAMS,
                select -> Columns.of(select, Set.copyOf(accounts)).text(account -> account),
                row -> new Seam(
                        new StatementId(row.getObject("id", UUID.class)),
                        row.getString("account"),
                        row.getObject("before_on", LocalDate.class),
                        new Money(row.getLong("before_minor"), row.getString("currency")),
                        row.getObject("from_on", LocalDate.class),
                        new Money(row.getLong("opening_minor"), row.getString("currency"))));
    }
}
