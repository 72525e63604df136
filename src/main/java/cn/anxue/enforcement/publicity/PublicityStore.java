package cn.anxue.enforcement.publicity;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.id.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publicities in the database. */
@ApplicationScoped
class PublicityStore {
    private static final String FOUND = """
            select p.*, a.name as authority from enforcement_publicity p
            join region_authority a on a.id = p.authority_id
            where (?::text is null or exists (select from region_within w
                    where w.region_code = p.region_code and w.ancestor_code = ?))
              and (?::uuid is null or p.id = ?) and (?::uuid is null or p.id < ?)
            order by p.id desc limit ?""";

    private final Sql sql;

    PublicityStore(Sql sql) {
        this.sql = sql;
    }

    /** Which of them: all within a region where one is named, one alone, those after one. */
    record Asked(
            @Nullable String region,
            @Nullable UUID id,
            @Nullable UUID after,
            int limit) {}

    List<PublicityView> find(Asked asked) {
        List<PublicityView> found = sql.list(
                FOUND,
                select -> {
                    select.setString(1, asked.region);
                    select.setString(2, asked.region);
                    select.setObject(3, asked.id);
                    select.setObject(4, asked.id);
                    select.setObject(5, asked.after);
                    select.setObject(6, asked.after);
                    select.setInt(7, asked.limit);
                },
                PublicityStore::read);
        Map<UUID, List<PublicityView.Objection>> raised = objections(found);
        return found.stream()
                .map(one -> one.with(raised.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** Held until the database transaction ends, so that acts follow one another. */
    void lock(UUID id) {
        sql.list(
                "select id from enforcement_publicity where id = ? for update",
                select -> select.setObject(1, id),
                row -> row.getString(1));
    }

    void insert(UUID id, PublicityDraft draft, LocalDate until, Publisher publisher) {
        sql.update(
                "insert into enforcement_publicity (id, title, text, basis, region_code, until_on, authority_id, number,"
                        + " published_on, published_by, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')",
                insert -> {
                    insert.setObject(1, id);
                    insert.setString(2, draft.title());
                    insert.setString(3, draft.text());
                    insert.setString(4, draft.basis());
                    insert.setString(5, draft.region());
                    insert.setObject(6, until);
                    insert.setObject(7, publisher.authority);
                    insert.setString(8, publisher.number);
                    insert.setObject(9, publisher.on);
                    insert.setObject(10, publisher.by);
                });
    }

    /** Who publishes, when and under which number. */
    record Publisher(UUID authority, String number, LocalDate on, UUID by) {}

    void end(UUID id, PublicityState state, LocalDate on, String outcome) {
        sql.update("update enforcement_publicity set state = ?, ended_on = ?, outcome = ? where id = ?", update -> {
            update.setString(1, state.name());
            update.setObject(2, on);
            update.setString(3, outcome);
            update.setObject(4, id);
        });
    }

    void object(UUID publicity, String text, LocalDate on, UUID by) {
        sql.update(
                "insert into enforcement_publicity_objection (id, publicity_id, text, raised_on, recorded_by)"
                        + " values (?, ?, ?, ?, ?)",
                insert -> {
                    insert.setObject(1, Uuid7.next());
                    insert.setObject(2, publicity);
                    insert.setString(3, text);
                    insert.setObject(4, on);
                    insert.setObject(5, by);
                });
    }

    void decide(UUID objection, boolean upheld, String reason, LocalDate on, UUID by) {
        sql.update(
                "update enforcement_publicity_objection set outcome = ?, reason = ?, decided_on = ?, decided_by = ?"
                        + " where id = ?",
                update -> {
                    update.setString(1, upheld ? "UPHELD" : "DISMISSED");
                    update.setString(2, reason);
                    update.setObject(3, on);
                    update.setObject(4, by);
                    update.setObject(5, objection);
                });
    }

    private Map<UUID, List<PublicityView.Objection>> objections(List<PublicityView> of) {
        Map<UUID, List<PublicityView.Objection>> raised = new HashMap<>();
        sql.list(
                        "select * from enforcement_publicity_objection where publicity_id = any(?::uuid[]) order by id",
                        select -> Columns.of(select, of).uuid(PublicityView::id),
                        row -> Map.entry(row.getObject("publicity_id", UUID.class), objection(row)))
                .forEach(entry -> raised.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return raised;
    }

    private static PublicityView.Objection objection(ResultSet row) throws SQLException {
        return new PublicityView.Objection(
                row.getObject("id", UUID.class),
                row.getString("text"),
                row.getObject("raised_on", LocalDate.class),
                row.getObject("recorded_by", UUID.class),
                row.getString("outcome"),
                row.getString("reason"));
    }

    private static PublicityView read(ResultSet row) throws SQLException {
        return new PublicityView(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("text"),
                row.getString("basis"),
                row.getString("region_code"),
                row.getString("authority"),
                row.getString("number"),
                row.getObject("published_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                PublicityState.valueOf(row.getString("state")),
                row.getObject("ended_on", LocalDate.class),
                row.getString("outcome"),
                List.of());
    }
}
