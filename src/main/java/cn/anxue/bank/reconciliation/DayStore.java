package cn.anxue.bank.reconciliation;

import cn.anxue.bank.statement.AccountDay;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The table of days, read and written in lists. */
@ApplicationScoped
class DayStore {
    /** Looks at one account wait for each other; in one order, so that two lists never wait in a circle. */
    private static final String QUEUE_UP = """
            select pg_advisory_xact_lock(hashtextextended('bank_day ' || w.account, 0))
            from unnest(?::text[]) as w (account)
            """;

    private static final String ENSURE = """
            insert into bank_day (account, day, looked_at, changed_at) select w.account, w.day, ?, ?
            from unnest(?::text[], ?::date[]) as w (account, day) on conflict on constraint bank_day_pk do nothing
            """;
    private static final String ASK = """
            insert into bank_day (account, day) select w.account, w.day
            from unnest(?::text[], ?::date[]) as w (account, day) on conflict on constraint bank_day_pk do update
            set looked_at = null where bank_day.looked_at is not null
            """;
    private static final String LOCK = """
            select from unnest(?::text[], ?::date[]) as w (account, day)
            join bank_day d on d.account = w.account and d.day = w.day order by d.account, d.day for update of d
            """;
    private static final String OF = """
            select d.* from unnest(?::text[], ?::date[]) as w (account, day)
            join bank_day d on d.account = w.account and d.day = w.day
            """;
    private static final String SAVE = """
            update bank_day d set state = w.state, bank_minor = w.bank_minor::bigint, book_minor = w.book_minor,
                missing_minor = w.missing_minor, transit_minor = w.transit_minor, unconfirmed_minor = w.unconfirmed_minor,
                claims_minor = w.claims_minor, lines = w.lines, moved_minor = w.moved_minor, looked_at = ?,
                changed_at = case when d.state = w.state then d.changed_at else ? end
            from unnest(?::text[], ?::date[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::integer[], ?::bigint[]) as w (account, day, state, bank_minor, book_minor,
                missing_minor, transit_minor, unconfirmed_minor, claims_minor, lines, moved_minor)
            where d.account = w.account and d.day = w.day
            """;

    private static final Comparator<AccountDay> ORDER =
            Comparator.comparing(AccountDay::account).thenComparing(AccountDay::day);

    private final Sql sql;
    private final Today today;

    DayStore(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** A day's figures and the state they leave it in. */
    record Row(DayFigures figures, DayState state) {}

    void queueUp(Collection<String> accounts) {
        Set<String> ordered = new TreeSet<>(accounts);
        sql.list(QUEUE_UP, select -> Columns.of(select, ordered).text(one -> one), row -> true);
    }

    /** Rows for days that have none; nobody needs to look at them for that. */
    void ensure(Collection<AccountDay> days) {
        sql.update(ENSURE, insert -> {
            insert.setObject(1, now());
            insert.setObject(2, now());
            Columns.from(insert, 3, days).text(AccountDay::account).date(AccountDay::day);
        });
    }

    /** Something happened that these days must be looked at for. */
    void ask(Collection<AccountDay> days) {
        List<AccountDay> ordered = days.stream().sorted(ORDER).toList();
        sql.update(
                ASK,
                insert -> Columns.of(insert, ordered).text(AccountDay::account).date(AccountDay::day));
    }

    /** Each locked in turn, as whoever asks for a look does. */
    void lock(Collection<AccountDay> days) {
        sql.list(
                LOCK,
                select -> Columns.of(select, days).text(AccountDay::account).date(AccountDay::day),
                row -> true);
    }

    Map<AccountDay, DayView> of(Collection<AccountDay> days) {
        Map<AccountDay, DayView> found = new HashMap<>();
        sql.list(
                        OF,
                        select -> Columns.of(select, days)
                                .text(AccountDay::account)
                                .date(AccountDay::day),
                        DayStore::read)
                .forEach(day -> found.put(new AccountDay(day.account(), day.day()), day));
        return found;
    }

    void save(Collection<Row> rows) {
        sql.update(SAVE, update -> {
            update.setObject(1, now());
            update.setObject(2, now());
            bind(Columns.from(update, 3, rows));
        });
    }

    private static void bind(Columns<Row> columns) throws SQLException {
        columns.text(row -> row.figures().account().number())
                .date(row -> row.figures().day())
                .text(row -> row.state().name())
                .text(row -> minor(row.figures().bank()))
                .bigint(row -> row.figures().book().minor())
                .bigint(row -> row.figures().missing().minor())
                .bigint(row -> row.figures().transit().minor())
                .bigint(row -> row.figures().unconfirmed().minor())
                .bigint(row -> row.figures().claims().minor())
                .integer(row -> row.figures().lines())
                .bigint(row -> row.figures().moved().minor());
    }

    /** An absent number is bound as text. */
    private static @Nullable String minor(@Nullable Money money) {
        return money == null ? null : Long.toString(money.minor());
    }

    private OffsetDateTime now() {
        return today.now().atOffset(ZoneOffset.UTC);
    }

    static DayView read(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        OffsetDateTime lookedAt = row.getObject("looked_at", OffsetDateTime.class);
        return new DayView(
                row.getString("account"),
                row.getObject("day", LocalDate.class),
                DayState.valueOf(row.getString("state")),
                bank(row, currency),
                new Money(row.getLong("book_minor"), currency),
                new Money(row.getLong("missing_minor"), currency),
                new Money(row.getLong("transit_minor"), currency),
                new Money(row.getLong("unconfirmed_minor"), currency),
                new Money(row.getLong("claims_minor"), currency),
                row.getInt("lines"),
                new Money(row.getLong("moved_minor"), currency),
                instant(lookedAt));
    }

    private static @Nullable Money bank(ResultSet row, String currency) throws SQLException {
        long minor = row.getLong("bank_minor");
        return row.wasNull() ? null : new Money(minor, currency);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
