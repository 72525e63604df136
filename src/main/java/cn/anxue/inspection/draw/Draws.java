package cn.anxue.inspection.draw;

import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of draws. */
@ApplicationScoped
class Draws {
    private static final String INSERT = """
            insert into inspection_draw (id, region_code, title, algorithm, state, pool, pool_sha256, visits_from, visits_until,
                announced, published_by, published_at, due_on, replaces_id, version)
            values (?, ?, ?, ?, 'PUBLISHED', ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""";

    private final Sql sql;

    Draws(Sql sql) {
        this.sql = sql;
    }

    void add(DrawDraft draft, Pool pool, Caller by, Instant at, LocalDate dueOn) {
        DrawId replaces = draft.replaces();
        sql.update(INSERT, row -> {
            row.setObject(1, pool.draw());
            row.setString(2, draft.regionCode());
            row.setString(3, draft.title());
            row.setString(4, Drawing.ALGORITHM);
            row.setString(5, pool.text());
            row.setString(6, pool.digest());
            row.setObject(7, draft.visitsFrom());
            row.setObject(8, draft.visitsUntil());
            row.setBoolean(9, draft.announced());
            row.setObject(10, by.id().value());
            row.setObject(11, at.atOffset(ZoneOffset.UTC));
            row.setObject(12, dueOn);
            row.setObject(13, replaces == null ? null : replaces.value());
        });
    }

    Optional<DrawView> find(DrawId id) {
        return byId(id, "");
    }

    /** Locked, so that two reveals follow one another. */
    DrawView locked(DrawId id) {
        return byId(id, " for update").orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    List<DrawView> within(String regionCode, @Nullable UUID after, int limit) {
        return sql.list(
                """
                select d.* from inspection_draw d join region_within w on w.region_code = d.region_code and w.ancestor_code = ?
                where (?::uuid is null or d.id < ?::uuid) order by d.id desc limit ?""",
                select -> {
                    select.setString(1, regionCode);
                    select.setObject(2, after);
                    select.setObject(3, after);
                    select.setInt(4, limit);
                },
                Draws::read);
    }

    List<DrawView> overdue(LocalDate today) {
        return sql.list(
                "select * from inspection_draw where state in ('PUBLISHED', 'COMMITTED') and due_on < ? for update",
                select -> select.setObject(1, today),
                Draws::read);
    }

    /** Whether a draw ended since then in which both had committed and this one had not revealed. */
    boolean heldUp(UUID officer, Instant since) {
        return sql.list(
                        """
                        select exists (select from inspection_draw
                            where state in ('LAPSED', 'ABANDONED') and second_officer is not null and ended_at > ?
                              and (first_officer = ? and first_secret is null or second_officer = ? and second_secret is null))""",
                        select -> {
                            select.setObject(1, since.atOffset(ZoneOffset.UTC));
                            select.setObject(2, officer);
                            select.setObject(3, officer);
                        },
                        row -> row.getBoolean(1))
                .get(0);
    }

    void move(DrawView draw, DrawState next, Map<String, ?> columns) {
        if (!draw.state().canBecome(next)) {
            throw new ProblemException(DrawProblem.DRAW_MOVE_REFUSED, Map.of("from", draw.state(), "to", next));
        }
        Map<String, Object> all = new LinkedHashMap<>(columns);
        all.put("state", next.name());
        change(draw.id(), all);
    }

    /** @param columns by name; names are ours, never a caller's */
    void change(DrawId id, Map<String, ?> columns) {
        List<? extends Map.Entry<String, ?>> entries = List.copyOf(columns.entrySet());
        StringBuilder update = new StringBuilder("update inspection_draw set version = version + 1");
        entries.forEach(entry -> update.append(", ").append(entry.getKey()).append(" = ?"));
        sql.update(update + " where id = ?", statement -> {
            int n = 1;
            for (Map.Entry<String, ?> entry : entries) {
                statement.setObject(n++, entry.getValue());
            }
            statement.setObject(n, id.value());
        });
    }

    private Optional<DrawView> byId(DrawId id, String end) {
        return sql
                .list(
                        "select * from inspection_draw where id = ?" + end,
                        select -> select.setObject(1, id.value()),
                        Draws::read)
                .stream()
                .findFirst();
    }

    private static DrawView read(ResultSet row) throws SQLException {
        return new DrawView(
                new DrawId(row.getObject("id", UUID.class)),
                row.getString("region_code"),
                row.getString("title"),
                DrawState.valueOf(row.getString("state")),
                row.getString("pool"),
                row.getString("pool_sha256"),
                row.getObject("visits_from", LocalDate.class),
                row.getObject("visits_until", LocalDate.class),
                row.getBoolean("announced"),
                Objects.requireNonNull(instant(row, "published_at")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("replaces_id", UUID.class),
                officer(row, "first"),
                officer(row, "second"),
                row.getString("seed"),
                row.getString("result"),
                row.getString("result_sha256"),
                instant(row, "ended_at"),
                row.getString("ended_reason"),
                row.getLong("version"));
    }

    private static DrawView.@Nullable Officer officer(ResultSet row, String which) throws SQLException {
        UUID actor = row.getObject(which + "_officer", UUID.class);
        if (actor == null) {
            return null;
        }
        return new DrawView.Officer(
                actor,
                row.getString(which + "_commitment"),
                Objects.requireNonNull(instant(row, which + "_committed_at")),
                row.getString(which + "_secret"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
