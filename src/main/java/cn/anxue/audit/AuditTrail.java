package cn.anxue.audit;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Writes the trail. Rows are only ever added; the runtime role may not change or remove them. */
@ApplicationScoped
public class AuditTrail {
    private static final String INSERT = """
            insert into audit_event (id, recorded_at, actor_id, actor_name, act, subject, subject_id, fields,
                                     region_code, request_id)
            select id, ?, actor_id, actor_name, act, subject, subject_id, string_to_array(fields, ','), region_code,
                   request_id
              from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[],
                          ?::text[])
                   as r (id, actor_id, actor_name, act, subject, subject_id, fields, region_code, request_id)
            """;

    private final Sql sql;
    private final Today today;

    AuditTrail(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /**
     * One act to be kept.
     *
     * @param act past-tense dotted name, as in {@code institution.registered}
     * @param subject what it was done to, as in {@code institution}
     * @param fields names of the fields that changed, never their values
     * @param regionCode where the subject is; null where the caller's own region says it, or nobody knows
     * @param requestId the request that asked for it; null where it is the one being served
     */
    public record Row(
            Caller caller,
            String act,
            String subject,
            UUID subjectId,
            List<String> fields,
            @Nullable String regionCode,
            @Nullable String requestId) {
        public Row(Caller caller, String act, String subject, UUID subjectId, List<String> fields) {
            this(caller, act, subject, subjectId, fields, null, null);
        }

        public Row(
                Caller caller,
                String act,
                String subject,
                UUID subjectId,
                List<String> fields,
                @Nullable String regionCode) {
            this(caller, act, subject, subjectId, fields, regionCode, null);
        }

        @Nullable
        String place() {
            if (regionCode != null) {
                return regionCode;
            }
            return caller.scope() instanceof Scope.Region region ? region.regionCode() : null;
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Caller caller, String act, String subject, UUID subjectId, String... fields) {
        recordAll(List.of(new Row(caller, act, subject, subjectId, List.of(fields))));
    }

    /** One round trip whatever the length of the list, in the database transaction of the acts themselves. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String serving = requestId();
        sql.update(INSERT, statement -> {
            statement.setObject(1, today.now().atOffset(ZoneOffset.UTC));
            Columns.from(statement, 2, rows)
                    .uuid(row -> Uuid7.next())
                    .uuid(row -> row.caller().id().value())
                    .text(row -> row.caller().name())
                    .text(Row::act)
                    .text(Row::subject)
                    .uuid(Row::subjectId)
                    .text(row -> String.join(",", row.fields()))
                    .text(Row::place)
                    .text(row -> row.requestId() == null ? serving : row.requestId());
        });
    }

    /** The request being served on this thread. */
    public static @Nullable String requestId() {
        return MDC.get("requestId") instanceof String id ? id : null;
    }
}
