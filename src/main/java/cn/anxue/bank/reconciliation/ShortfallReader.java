package cn.anxue.bank.reconciliation;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Which lines the money went with that is missing from the accounts' books. */
@ApplicationScoped
class ShortfallReader {
    /** All accounts of the books that the accounts belong to: they share what is missing. */
    private static final String BOOKS = """
            with book as (
                select distinct a.institution_id, a.purpose from unnest(?::text[]) as w (account)
                join deposit_account a on a.number = w.account)
            """;

    private static final String GONE = BOOKS + """
            select case l.placement when 'MISSING' then 'UNEXPLAINED_DEBIT' else 'REVERSAL_NOT_COVERED' end as kind,
                l.account, l.booked_on as day, l.id as subject, l.id as line, l.id as entry, b.institution_id, b.purpose,
                case l.placement when 'MISSING' then abs(l.amount_minor) else bank_line_uncovered(l.holder_id, l.id) end
                    as amount_minor
            from book b
            join deposit_account a on a.institution_id = b.institution_id and a.purpose = b.purpose
            join bank_line l on l.account = a.number and l.placement in ('MISSING', 'REVERSED')
            where not exists (select from bank_line r where r.reverses_line_id = l.id)
                and not exists (select from bank_break k where k.account = l.account and k.subject_id = l.id
                    and k.state = 'RESOLVED' and k.kind in ('UNEXPLAINED_DEBIT', 'REVERSAL_NOT_COVERED'))
            union all
            select 'UNEXPLAINED_DEBIT', k.account, k.day, r.id, null, r.id, b.institution_id, b.purpose, r.amount_minor
            from book b
            join deposit_account a on a.institution_id = b.institution_id and a.purpose = b.purpose
            join bank_break k on k.account = a.number and k.state = 'RESOLVED' and k.kind = 'BALANCE_DIFFERENCE'
            join bank_resolution r on r.break_id = k.id and r.kind = 'ADJUSTED_TO_MISSING' and r.state = 'BOOKED'
            where not exists (select from bank_break s where s.account = k.account and s.subject_id = r.id
                and s.state = 'RESOLVED')
            """;
    /** What a collector kept back is missing too, but no line took it. */
    private static final String STILL_MISSING = BOOKS + """
            select b.institution_id, b.purpose, (bank_missing(b.institution_id, b.purpose) - coalesce((
                select sum(c.amount_minor - c.borne_minor) from fee_commission c
                where b.purpose = 'FEE' and c.institution_id = b.institution_id and c.borne_minor < c.amount_minor), 0))
                ::bigint as amount_minor
            from book b
            """;

    private final Sql sql;

    ShortfallReader(Sql sql) {
        this.sql = sql;
    }

    private record Book(UUID institution, Purpose purpose) {}

    private record Gone(Book book, Cause cause) {}

    List<Cause> open(Collection<String> accounts) {
        Map<Book, List<Cause>> gone = new HashMap<>();
        sql.list(
                        GONE,
                        select -> Columns.of(select, accounts).text(one -> one),
                        row -> new Gone(
                                new Book(
                                        row.getObject("institution_id", UUID.class),
                                        Purpose.valueOf(row.getString("purpose"))),
                                CauseReader.cause(row)))
                .forEach(one -> gone.computeIfAbsent(one.book(), book -> new ArrayList<>())
                        .add(one.cause()));
        if (gone.isEmpty()) {
            return List.of();
        }
        Map<Book, Money> missing = missing(accounts);
        Set<String> asked = new HashSet<>(accounts);
        List<Cause> open = new ArrayList<>();
        gone.forEach((book, causes) ->
                Shortfalls.open(causes, Objects.requireNonNull(missing.getOrDefault(book, Money.ofFen(0)))).stream()
                        .filter(cause -> asked.contains(cause.account()))
                        .forEach(open::add));
        return open;
    }

    private Map<Book, Money> missing(Collection<String> accounts) {
        Map<Book, Money> missing = new HashMap<>();
        sql.list(
                        STILL_MISSING,
                        select -> Columns.of(select, accounts).text(one -> one),
                        row -> Map.entry(
                                new Book(
                                        row.getObject("institution_id", UUID.class),
                                        Purpose.valueOf(row.getString("purpose"))),
                                Money.ofFen(row.getLong("amount_minor"))))
                .forEach(one -> missing.put(one.getKey(), one.getValue()));
        return missing;
    }
}
