package cn.anxue.audit;

import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the trail as far as a caller's region reaches. */
@ApplicationScoped
public class AuditReader {
    private static final String NATION = "000000";
    private static final String SELECT = """
            select id, recorded_at, actor_id, actor_name, act, subject, subject_id, fields, request_id, region_code
              from audit_event e
             where true
            """;
    private static final String IN_REGION =
            " and e.region_code in (select region_code from region_within where ancestor_code = ?)";
    private static final String TRAIL_IN_REGION = """
             and exists (select 1 from audit_event s
                          where s.subject_id = e.subject_id and s.subject = e.subject
                            and s.region_code in (select region_code from region_within where ancestor_code = ?))
            """;

    private final Sql sql;

    AuditReader(Sql sql) {
        this.sql = sql;
    }

    /** One row more than the limit where there are more; none for a caller without a region. */
    public List<AuditEvent> read(Caller caller, AuditQuery query) {
        if (!(caller.scope() instanceof Scope.Region region)) {
            return List.of();
        }
        StringBuilder select = new StringBuilder(SELECT);
        List<Object> values = new ArrayList<>();
        if (query.subject() != null) {
            select.append(" and e.subject = ?");
            values.add(query.subject());
        }
        if (query.subjectId() != null) {
            select.append(" and e.subject_id = ?");
            values.add(query.subjectId());
        }
        if (query.before() != null) {
            select.append(" and e.id < ?");
            values.add(query.before());
        }
        if (!region.regionCode().equals(NATION)) {
            select.append(query.subjectId() == null ? IN_REGION : TRAIL_IN_REGION);
            values.add(region.regionCode());
        }
        select.append(" order by e.id desc limit ?");
        values.add(query.limit() + 1);
        return sql.list(select.toString(), statement -> bind(statement, values), AuditReader::event);
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private static AuditEvent event(ResultSet row) throws SQLException {
        return new AuditEvent(
                row.getObject("id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getString("act"),
                row.getString("subject"),
                row.getObject("subject_id", UUID.class),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getString("request_id"),
                row.getString("region_code"));
    }
}
