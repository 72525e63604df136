package cn.anxue.tipoff;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.privacy.UnreachedFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Forgets who reported, and the photos, when their term of keeping is over. Nobody reaches a reporter's file but by the code
 * and the PIN, so nothing of it is copied or put right on request.
 */
@ApplicationScoped
@Transactional
public class TipOffPeople implements UnreachedFile {
    static final String SUBJECT = "tipoff";
    private static final String RESTING = """
            select t.id, t.handler_region, s.moved_at from tipoff t
            cross join lateral (select greatest(t.received_at, max(x.taken_at)) as moved_at
                from tipoff_step x where x.tipoff_id = t.id) s
            where t.erased_at is null and t.state in ('REPLIED', 'REJECTED', 'DUPLICATE', 'CLOSED')
              and s.moved_at < ? and (?::uuid is null or t.id > ?)
            order by t.id limit ?""";
    private static final String FORGET = """
            update tipoff set contact_ciphertext = null, contact_digest = null, erased_at = ?, version = version + 1
            where id = any(?) and erased_at is null""";
    private static final String DROP_PHOTOS = "delete from tipoff_photo where tipoff_id = any(?)";

    private final Sql sql;
    private final Today today;

    TipOffPeople(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public String part() {
        return "reporter";
    }

    @Override
    public void erase(Collection<UUID> subjectIds) {
        sql.update(FORGET, update -> {
            update.setObject(1, today.now().atZone(Today.ZONE).toOffsetDateTime());
            bind(update, 2, subjectIds);
        });
        sql.update(DROP_PHOTOS, delete -> bind(delete, 1, subjectIds));
    }

    @Override
    public List<Rest> resting(LocalDate before, @Nullable UUID after, int limit) {
        OffsetDateTime moment = before.atStartOfDay(Today.ZONE).toOffsetDateTime();
        return sql.list(
                RESTING,
                select -> {
                    select.setObject(1, moment);
                    select.setObject(2, after);
                    select.setObject(3, after);
                    select.setInt(4, limit);
                },
                TipOffPeople::read);
    }

    private static Rest read(ResultSet row) throws SQLException {
        return new Rest(
                row.getObject("id", UUID.class),
                row.getString("handler_region"),
                row.getObject("moved_at", OffsetDateTime.class)
                        .atZoneSameInstant(Today.ZONE)
                        .toLocalDate(),
                true,
                false);
    }

    private static void bind(PreparedStatement statement, int at, Collection<UUID> ids) throws SQLException {
        statement.setArray(at, statement.getConnection().createArrayOf("uuid", ids.toArray()));
    }
}
