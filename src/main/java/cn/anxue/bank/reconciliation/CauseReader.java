package cn.anxue.bank.reconciliation;

import cn.anxue.bank.statement.AccountDay;
import cn.anxue.bank.statement.StatementBalances;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads what does not agree, of all accounts in as many round trips as there are kinds. */
@ApplicationScoped
class CauseReader {
    private static final String UNIDENTIFIED = """
            select 'UNIDENTIFIED_CREDIT' as kind, l.account, l.booked_on as day, l.id as subject, l.id as line, l.id as entry,
                q.left_minor as amount_minor
            from unnest(?::text[]) as w (account)
            join deposit_account a on a.number = w.account
            join bank_line_rest q on q.holder_id = a.institution_id and q.left_minor > 0 and q.payout_id is null
            join bank_line l on l.id = q.line_id and l.account = w.account
            union all
            select 'UNIDENTIFIED_CREDIT', l.account, l.booked_on, l.id, l.id, l.id, abs(l.amount_minor)
            from unnest(?::text[]) as w (account)
            join deposit_account a on a.number = w.account and a.purpose <> 'FEE'
            join bank_line l on l.holder_id = a.institution_id and l.account = w.account and l.placement = 'UNIDENTIFIED'
            where not exists (
                    select from bank_line_identification i where i.line_id = l.id and i.placement <> 'UNIDENTIFIED')
                and not exists (select from bank_line_rest q where q.line_id = l.id)
                and not exists (select from bank_line r where r.reverses_line_id = l.id)
            union all
            select 'UNIDENTIFIED_CREDIT', l.account, l.booked_on, l.id, l.id, l.id, abs(l.amount_minor)
            from unnest(?::text[]) as w (account)
            join deposit_account a on a.number = w.account and a.purpose <> 'FEE'
            join bank_line_identification i on i.placement = 'UNIDENTIFIED'
            join bank_line l on l.id = i.line_id and l.account = w.account and l.placement <> 'UNIDENTIFIED'
            where not exists (select from bank_line r where r.reverses_line_id = l.id)
            union all
            select 'LINE_IN_DOUBT', d.account, d.booked_on, d.id, d.known_line_id, null::uuid, abs(d.amount_minor)
            from unnest(?::text[]) as w (account) join bank_line_doubt d on d.account = w.account and d.state = 'OPEN'
            """;
    private static final String NOTICES = """
            select 'NOTICE_UNCONFIRMED' as kind, w.account, w.day, l.id as subject, l.id as line, l.id as entry,
                abs(l.amount_minor) as amount_minor
            from unnest(?::text[], ?::date[]) as w (account, day)
            join deposit_account a on a.number = w.account
            join lateral (
                select distinct e.act_id from bank_account_entries(a.institution_id, a.number, w.day, w.day) e) e on true
            join bank_line l on l.id = e.act_id
            where not exists (select from bank_line_confirmation c where c.line_id = l.id) and exists (
                select from bank_statement s where s.account = w.account and s.kind = 'STATEMENT'
                    and s.booked_at is not null and w.day between s.from_on and s.to_on)
            """;
    private static final String LATE = """
            select 'LATE_LINE' as kind, w.account, c.day, l.id as subject, l.id as line, l.id as entry,
                abs(l.amount_minor) as amount_minor
            from unnest(?::text[]) as w (account)
            cross join lateral (
                select max(c.position) as position, max(c.day) as day from bank_day_closing c where c.account = w.account) p
            cross join lateral (
                select distinct e.act_id, e.occurred_on from bank_entries_after(w.account, p.position) e
                where e.occurred_on <= p.day) e
            cross join lateral (
                select c.day from bank_day_closing c where c.account = w.account and c.day >= e.occurred_on
                order by c.day limit 1) c
            join bank_line l on l.id = e.act_id
            """;

    private final Sql sql;
    private final ShortfallReader shortfalls;
    private final InstructionCauses instructions;
    private final StatementBalances statements;

    CauseReader(Sql sql, ShortfallReader shortfalls, InstructionCauses instructions, StatementBalances statements) {
        this.sql = sql;
        this.shortfalls = shortfalls;
        this.instructions = instructions;
        this.statements = statements;
    }

    /** What does not agree on these accounts, on whichever day. */
    List<Cause> ofAccounts(Collection<String> accounts) {
        List<Cause> causes = new ArrayList<>(sql.list(
                UNIDENTIFIED,
                select -> Columns.of(select, accounts)
                        .text(one -> one)
                        .text(one -> one)
                        .text(one -> one)
                        .text(one -> one),
                CauseReader::cause));
        causes.addAll(shortfalls.open(accounts));
        causes.addAll(instructions.of(accounts));
        statements
                .seams(accounts)
                .forEach(seam -> causes.add(new Cause(
                        seam.isGap() ? BreakKind.STATEMENT_GAP : BreakKind.STATEMENT_OVERLAP,
                        seam.account(),
                        seam.from(),
                        seam.statement().value(),
                        null,
                        null,
                        seam.opening().minus(seam.closing()))));
        return causes;
    }

    /** Lines that came for a day that had been closed, since the latest closing of their account. */
    List<Cause> late(Collection<String> accounts) {
        return sql.list(LATE, select -> Columns.of(select, accounts).text(one -> one), CauseReader::cause);
    }

    /** Lines the bank told of that the statement of their day does not show. */
    List<Cause> unconfirmed(Collection<AccountDay> days) {
        return sql.list(
                NOTICES,
                select -> Columns.of(select, days).text(AccountDay::account).date(AccountDay::day),
                CauseReader::cause);
    }

    static Cause cause(ResultSet row) throws SQLException {
        return new Cause(
                BreakKind.valueOf(row.getString("kind")),
                row.getString("account"),
                row.getObject("day", LocalDate.class),
                row.getObject("subject", UUID.class),
                row.getObject("line", UUID.class),
                row.getObject("entry", UUID.class),
                Money.ofFen(row.getLong("amount_minor")));
    }
}
