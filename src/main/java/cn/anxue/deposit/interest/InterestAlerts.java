package cn.anxue.deposit.interest;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.id.Uuid7;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The alerts as stored: one an institution and posting day. */
@ApplicationScoped
class InterestAlerts {
    private static final String RAISE = """
            insert into deposit_alert
                (id, institution_id, kind, posting_on, expected_minor, received_minor, currency, raised_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint deposit_alert_once do nothing""";
    private static final String CLEAR = "update deposit_alert set cleared_at = ? where id = any(?)";
    private static final String OPEN = """
            select d.*, i.name from deposit_alert d join institution i on i.id = d.institution_id
            where d.cleared_at is null and d.posting_on >= ? order by d.id""";
    private static final String IN_REACH = """
            select d.*, i.name from deposit_alert d
            join institution i on i.id = d.institution_id
            join institution_sight s on s.institution_id = d.institution_id and s.region_code = ?
            join region_within w on w.region_code = i.region_code and w.ancestor_code = ?
            where d.id < ? order by d.id desc limit ?""";

    private final Sql sql;

    InterestAlerts(Sql sql) {
        this.sql = sql;
    }

    void raise(
            InstitutionId institution,
            AlertKind kind,
            LocalDate postingOn,
            InterestCheck.Comparison found,
            Instant at) {
        sql.update(RAISE, insert -> {
            insert.setObject(1, Uuid7.next());
            insert.setObject(2, institution.value());
            insert.setString(3, kind.name());
            insert.setObject(4, postingOn);
            insert.setLong(5, found.expected().minor());
            insert.setLong(6, Math.max(0, found.received().minor()));
            insert.setString(7, found.expected().currency());
            insert.setObject(8, at.atOffset(ZoneOffset.UTC));
        });
    }

    void clear(Collection<UUID> ids, Instant at) {
        sql.update(CLEAR, update -> {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            Columns.from(update, 2, ids).uuid(id -> id);
        });
    }

    /** Not cleared, of posting days from one on. */
    List<InterestAlert> open(LocalDate since) {
        return sql.list(OPEN, select -> select.setObject(1, since), InterestAlerts::read);
    }

    /** Of institutions in the region that officers of the scope see; latest first, one more than the limit if there are. */
    List<InterestAlert> inReach(String scope, String region, UUID before, int limit) {
        return sql.list(
                IN_REACH,
                select -> {
                    select.setString(1, scope);
                    select.setString(2, region);
                    select.setObject(3, before);
                    select.setInt(4, limit + 1);
                },
                InterestAlerts::read);
    }

    private static InterestAlert read(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new InterestAlert(
                row.getObject("id", UUID.class),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                row.getString("name"),
                AlertKind.valueOf(row.getString("kind")),
                row.getObject("posting_on", LocalDate.class),
                new Money(row.getLong("expected_minor"), currency),
                new Money(row.getLong("received_minor"), currency),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("cleared_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
