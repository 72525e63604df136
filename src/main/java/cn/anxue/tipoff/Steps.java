package cn.anxue.tipoff;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done with each tip-off; rows are only ever added. */
@ApplicationScoped
class Steps {
    private static final String INSERT = """
            insert into tipoff_step (id, tipoff_id, state, taken_at, actor_id, actor_name, authority_id, words_ciphertext)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String OF = """
            select s.*, a.name as authority from tipoff_step s left join region_authority a on a.id = s.authority_id
            where s.tipoff_id = ? order by s.id
            """;

    private final Sql sql;
    private final Seals seals;
    private final Today today;

    Steps(Sql sql, Seals seals, Today today) {
        this.sql = sql;
        this.seals = seals;
        this.today = today;
    }

    /** @param by nobody for what the reporter did */
    void add(TipOffId id, TipOffState state, @Nullable Caller by, @Nullable UUID authority, @Nullable String words) {
        UUID step = Uuid7.next();
        sql.update(INSERT, insert -> {
            insert.setObject(1, step);
            insert.setObject(2, id.value());
            insert.setString(3, state.name());
            insert.setObject(4, today.now().atOffset(ZoneOffset.UTC));
            insert.setObject(5, by == null ? null : by.id().value());
            insert.setString(6, by == null ? null : by.name());
            insert.setObject(7, authority);
            insert.setBytes(8, seals.words(words, step));
        });
    }

    /** Oldest first. */
    List<Step> of(TipOffId id) {
        return sql.list(OF, select -> select.setObject(1, id.value()), this::read);
    }

    private Step read(ResultSet row) throws SQLException {
        return new Step(
                TipOffState.valueOf(row.getString("state")),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getString("actor_name"),
                row.getString("authority"),
                seals.openWords(row.getBytes("words_ciphertext"), row.getObject("id", UUID.class)));
    }
}
