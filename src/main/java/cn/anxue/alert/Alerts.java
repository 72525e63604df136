package cn.anxue.alert;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.identity.ActorId;
import cn.anxue.institution.InstitutionId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of alerts. */
@ApplicationScoped
class Alerts {
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};
    private static final int QUIET_HOURS = 24;

    private static final String RAISE = """
            insert into alert (id, kind, institution_id, subject_id, region_code, facts, raised_at, state)
            select w.id, w.kind, w.institution_id, w.subject_id, w.region_code, w.facts::jsonb, now.at, 'OPEN'
            from (select ?::timestamptz as at) now
            cross join unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[])
                as w (id, kind, institution_id, subject_id, region_code, facts)
            where not exists (select from alert a where a.subject_id = w.subject_id and a.kind = w.kind
                and (a.state = 'OPEN' or a.handled_at > now.at - make_interval(hours => ?)))
            on conflict do nothing
            """;
    private static final String SELECT = """
            select a.*, i.name as institution_name from alert a join institution i on i.id = a.institution_id
            where (?::uuid is null or a.id < ?) and (?::text is null or a.state = ?) and (?::text is null or a.kind = ?)
                and (?::uuid is null or a.institution_id = ?)
                and exists (select from institution_sight s where s.institution_id = a.institution_id and s.region_code = ?)
            order by a.id desc limit ?
            """;
    private static final String ONE = """
            select a.*, i.name as institution_name from alert a join institution i on i.id = a.institution_id where a.id = ?
            """;
    private static final String HANDLE = """
            update alert set state = 'HANDLED', handled_by = ?, handled_at = ?, remark = ? where id = ? and state = 'OPEN'
            """;

    private final Sql sql;
    private final ObjectMapper json;
    private final Today today;

    Alerts(Sql sql, ObjectMapper json, Today today) {
        this.sql = sql;
        this.json = json;
        this.today = today;
    }

    /** Raises those that do not stand and were not handled within a day; returns how many. */
    int raise(List<Finding> findings) {
        if (findings.isEmpty()) {
            return 0;
        }
        return sql.update(RAISE, insert -> {
            insert.setObject(1, today.now().atOffset(ZoneOffset.UTC));
            Columns.from(insert, 2, findings)
                    .uuid(finding -> AlertId.next().value())
                    .text(finding -> finding.kind().name())
                    .uuid(finding -> finding.institution().value())
                    .uuid(Finding::subjectId)
                    .text(Finding::regionCode)
                    .text(Finding::facts);
            insert.setInt(8, QUIET_HOURS);
        });
    }

    /** Latest first. */
    List<Alert> page(String regionCode, AlertSearch search, @Nullable UUID after, int limit) {
        AlertState state = search.state();
        AlertKind kind = search.kind();
        UUID institution =
                search.institution() == null ? null : search.institution().value();
        return sql.list(
                SELECT,
                select -> {
                    select.setObject(1, after);
                    select.setObject(2, after);
                    select.setString(3, state == null ? null : state.name());
                    select.setString(4, state == null ? null : state.name());
                    select.setString(5, kind == null ? null : kind.name());
                    select.setString(6, kind == null ? null : kind.name());
                    select.setObject(7, institution);
                    select.setObject(8, institution);
                    select.setString(9, regionCode);
                    select.setInt(10, limit);
                },
                this::read);
    }

    List<Alert> find(AlertId id) {
        return sql.list(ONE, select -> select.setObject(1, id.value()), this::read);
    }

    /** False where somebody was faster. */
    boolean handle(AlertId id, ActorId by, String remark) {
        return sql.update(HANDLE, update -> {
                    update.setObject(1, by.value());
                    update.setObject(2, today.now().atOffset(ZoneOffset.UTC));
                    update.setString(3, remark);
                    update.setObject(4, id.value());
                })
                == 1;
    }

    private Alert read(ResultSet row) throws SQLException {
        UUID handledBy = row.getObject("handled_by", UUID.class);
        OffsetDateTime handledAt = row.getObject("handled_at", OffsetDateTime.class);
        try {
            return new Alert(
                    new AlertId(row.getObject("id", UUID.class)),
                    AlertKind.valueOf(row.getString("kind")),
                    new InstitutionId(row.getObject("institution_id", UUID.class)),
                    row.getString("institution_name"),
                    row.getObject("subject_id", UUID.class),
                    row.getString("region_code"),
                    json.readValue(row.getString("facts"), FACTS),
                    row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                    AlertState.valueOf(row.getString("state")),
                    handledBy == null ? null : new ActorId(handledBy),
                    handledAt == null ? null : handledAt.toInstant(),
                    row.getString("remark"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
