package cn.anxue.bank.reconciliation;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.ActorId;
import cn.anxue.ledger.Closings;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closings of days as they are kept, and what came after them. */
@ApplicationScoped
class DayClosings {
    private static final int SHOWN_MAX = 200;
    private static final String INSERT = """
            insert into bank_day_closing (id, account, day, position, bank_minor, book_minor, claims_minor, currency,
                carried_over, closed_by, closed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String CLOSE =
            "update bank_day set state = 'CLOSED', changed_at = ? where account = ? and day = ?";
    private static final String OF =
            "select c.* from bank_day_closing c where c.account = ? and c.day = ? order by c.closed_at, c.id";
    private static final String CORRECTIONS = """
            select e.act_id, max(e.position) as position, sum(e.debit - e.credit)::bigint as amount_minor,
                max(e.recorded_at) as recorded_at
            from (
                select c.account, c.day, min(c.position) as position from bank_day_closing c
                where c.account = ? and c.day = ? group by c.account, c.day) p
            cross join lateral bank_entries_after(p.account, p.position) e
            where e.occurred_on = p.day
            group by e.act_id order by 2 limit ?
            """;

    private final Sql sql;
    private final Closings ledger;
    private final Today today;
    private final ReconciliationNews news;

    DayClosings(Sql sql, Closings ledger, Today today, ReconciliationNews news) {
        this.news = news;
        this.sql = sql;
        this.ledger = ledger;
        this.today = today;
    }

    /** Where an account is kept. */
    record Place(String regionCode, String bankCode) {}

    /** Pins the day in the ledger and keeps the figures it was closed by. */
    UUID close(Closings.Closing pin, DayView day, Place place, int carriedOver, ActorId by) {
        long position = Objects.requireNonNull(ledger.close(List.of(pin)).get(pin));
        UUID id = Uuid7.next();
        sql.update(INSERT, insert -> {
            insert.setObject(1, id);
            insert.setString(2, day.account());
            insert.setObject(3, day.day());
            insert.setLong(4, position);
            insert.setObject(5, minor(day.bank()));
            insert.setLong(6, day.book().minor());
            insert.setLong(7, day.claims().minor());
            insert.setString(8, day.book().currency());
            insert.setInt(9, carriedOver);
            insert.setObject(10, by.value());
            insert.setObject(11, now());
        });
        sql.update(CLOSE, update -> {
            update.setObject(1, now());
            update.setString(2, day.account());
            update.setObject(3, day.day());
        });
        news.closed(id, day, place.regionCode(), place.bankCode());
        return id;
    }

    List<DayDetail.Closing> of(String account, LocalDate day) {
        return sql.list(
                OF,
                select -> {
                    select.setString(1, account);
                    select.setObject(2, day);
                },
                DayClosings::closing);
    }

    List<DayDetail.Correction> corrections(String account, LocalDate day) {
        return sql.list(
                CORRECTIONS,
                select -> {
                    select.setString(1, account);
                    select.setObject(2, day);
                    select.setInt(3, SHOWN_MAX);
                },
                row -> new DayDetail.Correction(
                        row.getObject("act_id", UUID.class),
                        row.getLong("position"),
                        Money.ofFen(row.getLong("amount_minor")),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()));
    }

    private static DayDetail.Closing closing(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        long bank = row.getLong("bank_minor");
        Money kept = row.wasNull() ? null : new Money(bank, currency);
        return new DayDetail.Closing(
                row.getLong("position"),
                kept,
                new Money(row.getLong("book_minor"), currency),
                new Money(row.getLong("claims_minor"), currency),
                row.getInt("carried_over"),
                row.getObject("closed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minor();
    }

    private OffsetDateTime now() {
        return today.now().atOffset(ZoneOffset.UTC);
    }
}
