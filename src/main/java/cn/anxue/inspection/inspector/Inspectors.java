package cn.anxue.inspection.inspector;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionId;
import cn.anxue.region.AuthorityId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tables of inspectors and conflicts. */
@ApplicationScoped
class Inspectors {
    private static final String SELECT =
            "select i.*, a.name as authority_name from inspection_inspector i join region_authority a on a.id = i.authority_id ";
    private static final String INSERT = """
            insert into inspection_inspector (id, actor_id, actor_name, work_number, authority_id, region_code, categories,
                registered_by, registered_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CONFLICTS = """
            select c.*, n.name as institution_name from inspection_conflict c join institution n on n.id = c.institution_id
            where c.inspector_id = any(?::uuid[]) order by c.id desc limit 2000""";

    private final Sql sql;

    Inspectors(Sql sql) {
        this.sql = sql;
    }

    void add(Inspector made, Caller by) {
        sql.update(INSERT, row -> {
            row.setObject(1, made.id().value());
            row.setObject(2, made.actorId().value());
            row.setString(3, made.actorName());
            row.setString(4, made.workNumber());
            row.setObject(5, made.authorityId().value());
            row.setString(6, made.regionCode());
            String[] categories =
                    made.categories().stream().map(Enum::name).sorted().toArray(String[]::new);
            row.setArray(7, row.getConnection().createArrayOf("text", categories));
            row.setObject(8, by.id().value());
            row.setObject(9, made.registeredOn());
        });
    }

    List<Inspector> get(Collection<UUID> ids) {
        return sql.list(
                SELECT + "where i.id = any(?::uuid[]) order by i.work_number",
                select -> Columns.of(select, ids).uuid(id -> id),
                Inspectors::read);
    }

    /** Those who are inspectors now and may go to places within the region, or to all of it. */
    List<Inspector> around(String regionCode) {
        return sql.list(
                SELECT + """
                        where i.ended_on is null and (exists (select from region_within w
                                where w.region_code = i.region_code and w.ancestor_code = ?)
                            or exists (select from region_within w where w.region_code = ? and w.ancestor_code = i.region_code))
                        order by i.work_number limit 1000""",
                select -> {
                    select.setString(1, regionCode);
                    select.setString(2, regionCode);
                },
                Inspectors::read);
    }

    List<Inspector> within(String regionCode) {
        return sql.list(SELECT + """
                join region_within w on w.region_code = i.region_code and w.ancestor_code = ?
                order by i.ended_on is not null, i.work_number limit 1000""", select -> select.setString(1, regionCode), Inspectors::read);
    }

    List<Inspector> ofActor(ActorId actor) {
        return sql.list(
                SELECT + "where i.actor_id = ? and i.ended_on is null",
                select -> select.setObject(1, actor.value()),
                Inspectors::read);
    }

    /** An actor of that name who holds the inspector's role within the region. */
    Optional<ActorId> findActor(String name, String within) {
        return sql
                .list(
                        """
                select a.id from identity_actor a
                join region_within w on w.region_code = a.region_code and w.ancestor_code = ?
                where a.name = ? and a.disabled_at is null and ? = any(string_to_array(a.roles, ','))""",
                        select -> {
                            select.setString(1, within);
                            select.setString(2, name);
                            select.setString(3, Role.INSPECTOR_GROUP);
                        },
                        row -> new ActorId(row.getObject("id", UUID.class)))
                .stream()
                .findFirst();
    }

    boolean isTaken(String workNumber) {
        return !sql.list(
                        "select 1 from inspection_inspector where work_number = ?",
                        select -> select.setString(1, workNumber),
                        row -> row.getInt(1))
                .isEmpty();
    }

    int end(InspectorId id, LocalDate on) {
        return sql.update("update inspection_inspector set ended_on = ? where id = ? and ended_on is null", row -> {
            row.setObject(1, on);
            row.setObject(2, id.value());
        });
    }

    /** Whether it was new. */
    boolean declare(UUID id, InspectorId inspector, InstitutionId institution, String reason, Caller by, Instant at) {
        return sql.update("""
                insert into inspection_conflict (id, inspector_id, institution_id, reason, declared_by, declared_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""", row -> {
                    row.setObject(1, id);
                    row.setObject(2, inspector.value());
                    row.setObject(3, institution.value());
                    row.setString(4, reason);
                    row.setObject(5, by.id().value());
                    row.setObject(6, at.atOffset(ZoneOffset.UTC));
                })
                > 0;
    }

    int endConflict(UUID id, InspectorId inspector, Caller by, Instant at) {
        return sql.update(
                "update inspection_conflict set ended_by = ?, ended_at = ? where id = ? and inspector_id = ? and ended_at is null",
                row -> {
                    row.setObject(1, by.id().value());
                    row.setObject(2, at.atOffset(ZoneOffset.UTC));
                    row.setObject(3, id);
                    row.setObject(4, inspector.value());
                });
    }

    List<Conflict> conflicts(Collection<InspectorId> of) {
        return sql.list(CONFLICTS, select -> Columns.of(select, of).uuid(InspectorId::value), Inspectors::conflict);
    }

    private static Conflict conflict(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Conflict(
                row.getObject("id", UUID.class),
                new InspectorId(row.getObject("inspector_id", UUID.class)),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                row.getString("institution_name"),
                row.getString("reason"),
                row.getObject("declared_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static Inspector read(ResultSet row) throws SQLException {
        String[] categories = (String[]) row.getArray("categories").getArray();
        return new Inspector(
                new InspectorId(row.getObject("id", UUID.class)),
                new ActorId(row.getObject("actor_id", UUID.class)),
                row.getString("actor_name"),
                row.getString("work_number"),
                new AuthorityId(row.getObject("authority_id", UUID.class)),
                row.getString("authority_name"),
                row.getString("region_code"),
                Arrays.stream(categories).map(InstitutionCategory::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.getObject("registered_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
