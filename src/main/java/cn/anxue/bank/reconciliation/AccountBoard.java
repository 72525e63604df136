package cn.anxue.bank.reconciliation;

import cn.anxue.batch.Sql;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The accounts of a bank, or of the institutions an officer sees: how far each has come, and what stands in its way. */
@ApplicationScoped
@Transactional
public class AccountBoard {
    private static final String ACCOUNTS = """
            select a.number, a.bank_code, a.purpose, a.state, i.id, i.name, i.region_code, d.day, d.state as day_state,
                d.bank_minor, d.book_minor, b.breaks, b.oldest, h.holds, f.freezes
            from deposit_account a
            join account_holder i on i.id = a.institution_id
            left join lateral (
                select * from bank_day d where d.account = a.number order by d.day desc limit 1) d on true
            left join lateral (
                select count(*) as breaks, min(k.day) as oldest from bank_break k
                where k.account = a.number and k.state = 'OPEN') b on true
            left join lateral (
                select count(*) as holds from bank_hold k where k.account = a.number and k.state = 'STANDING') h on true
            left join lateral (
                select count(*) as freezes from bank_freeze k
                where k.account = a.number and k.state = 'STANDING') f on true
            where (a.bank_code = ? or exists (
                    select from institution_sight s where s.institution_id = a.institution_id and s.region_code = ?))
                and (?::text is null or a.number > ?)
                and (?::text is null or a.number = ? or i.name like '%' || ? || '%')
                and (?::text is null or a.purpose = ?)
                and (?::text is null or d.state = ?)
                and (not ? or b.breaks > 0)
            order by a.number limit ?
            """;
    private static final String DAYS = """
            select account, day, state, bank_minor, book_minor, missing_minor, transit_minor, unconfirmed_minor,
                claims_minor, lines, moved_minor, currency, looked_at
            from bank_day where account = ? order by day desc limit ?
            """;
    private static final int DAYS_MAX = 60;

    private final Sql sql;

    AccountBoard(Sql sql) {
        this.sql = sql;
    }

    /**
     * Which accounts are wanted; what is absent does not narrow.
     *
     * @param text an account number, or part of an institution's name
     * @param day how its last day stands
     */
    public record Search(
            @Nullable String text,
            @Nullable Purpose purpose,
            @Nullable DayState day,
            boolean broken) {
        static final Search ALL = new Search(null, null, null, false);
    }

    /** One account and its last day. */
    public record Row(
            String number,
            String bankCode,
            Purpose purpose,
            String state,
            InstitutionId institution,
            String name,
            String regionCode,
            @Nullable LocalDate day,
            @Nullable DayState dayState,
            @Nullable Money bank,
            @Nullable Money book,
            int breaks,
            @Nullable LocalDate oldest,
            int holds,
            int freezes) {
        /** Whether its money is to go to the account that follows it. */
        public boolean isDraining() {
            return state.equals("DRAINING");
        }
    }

    /** In the order of their numbers. */
    public Page<Row> page(Caller caller, Search search, @Nullable String cursor, int limit) {
        String after = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
        return Page.of(find(caller, search, after, limit + 1), limit, row -> Cursor.encode(List.of(row.number())));
    }

    /** @throws ProblemException {@code NOT_FOUND}, also where it is out of sight */
    public Row get(Caller caller, String number) {
        Search search = new Search(number, null, null, false);
        return find(caller, search, null, 1).stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    /** The last days of an account as they were looked at, the latest first. */
    public List<DayView> days(Caller caller, String number) {
        get(caller, number);
        return sql.list(
                DAYS,
                select -> {
                    select.setString(1, number);
                    select.setInt(2, DAYS_MAX);
                },
                DayStore::read);
    }

    private List<Row> find(Caller caller, Search search, @Nullable String after, int limit) {
        String purpose = search.purpose() == null ? null : search.purpose().name();
        String day = search.day() == null ? null : search.day().name();
        return sql.list(
                ACCOUNTS,
                select -> {
                    int at = 0;
                    select.setString(++at, ReconciliationScope.bankOf(caller));
                    select.setString(++at, ReconciliationScope.regionOf(caller));
                    for (String value : new String[] {
                        after, after, search.text(), search.text(), search.text(), purpose, purpose, day, day
                    }) {
                        select.setString(++at, value);
                    }
                    select.setBoolean(++at, search.broken());
                    select.setInt(++at, limit);
                },
                AccountBoard::row);
    }

    private static Row row(ResultSet row) throws SQLException {
        String day = row.getString("day_state");
        return new Row(
                row.getString("number"),
                row.getString("bank_code"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("state"),
                new InstitutionId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("region_code"),
                row.getObject("day", LocalDate.class),
                day == null ? null : DayState.valueOf(day),
                money(row, "bank_minor"),
                money(row, "book_minor"),
                row.getInt("breaks"),
                row.getObject("oldest", LocalDate.class),
                row.getInt("holds"),
                row.getInt("freezes"));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        long minor = row.getLong(column);
        return row.wasNull() ? null : Money.ofFen(minor);
    }
}
