package cn.anxue.privacy;

import cn.anxue.audit.AuditTrail;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keeps every look at particulars, with its reason, before they are shown. Rows are only ever added. */
@ApplicationScoped
public class Looks {
    static final String SELECT = """
            select id, recorded_at, actor_id, actor_name, subject, subject_id, fields, reason, region_code
            from privacy_look l
            """;
    private static final String OF = SELECT + " where l.subject_id = any(?) order by l.id desc limit 1000";
    private static final String INSERT = """
            insert into privacy_look (id, recorded_at, request_id, actor_id, actor_name, subject, subject_id, fields,
                reason, region_code)
            select id, ?, ?, ?, ?, subject, subject_id, string_to_array(fields, ','), reason, region_code
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[])
                as r (id, subject, subject_id, fields, reason, region_code)
            """;

    private final Sql sql;
    private final AuditTrail audit;
    private final Today today;

    Looks(Sql sql, AuditTrail audit, Today today) {
        this.sql = sql;
        this.audit = audit;
        this.today = today;
    }

    /** In the database transaction that reads what is shown: nobody sees what was not kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Caller caller, List<Look> looks) {
        if (looks.isEmpty()) {
            return;
        }
        sql.update(INSERT, insert -> {
            insert.setObject(1, today.now().atOffset(ZoneOffset.UTC));
            insert.setString(2, AuditTrail.requestId());
            insert.setObject(3, caller.id().value());
            insert.setString(4, caller.name());
            Columns.from(insert, 5, looks)
                    .uuid(look -> Uuid7.next())
                    .text(Look::subject)
                    .uuid(Look::subjectId)
                    .text(look -> String.join(",", look.fields()))
                    .text(look -> look.reason().strip())
                    .text(Look::regionCode);
        });
        audit.recordAll(looks.stream()
                .map(look -> new AuditTrail.Row(
                        caller, "privacy.looked", look.subject(), look.subjectId(), look.fields(), look.regionCode()))
                .toList());
    }

    /** Who looked at these, latest first; for the people they are about. No scope is checked here. */
    @Transactional
    public List<KeptLook> of(Collection<UUID> subjectIds) {
        return sql.list(
                OF,
                select -> select.setArray(1, select.getConnection().createArrayOf("uuid", subjectIds.toArray())),
                Looks::read);
    }

    public List<KeptLook> of(UUID subjectId) {
        return of(List.of(subjectId));
    }

    static KeptLook read(ResultSet row) throws SQLException {
        return new KeptLook(
                row.getObject("id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getString("subject"),
                row.getObject("subject_id", UUID.class),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getString("reason"),
                row.getString("region_code"));
    }
}
