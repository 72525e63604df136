package cn.anxue.audit;

import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Writes the trail. Rows are only ever added; the runtime role may not change or remove them. */
@ApplicationScoped
public class AuditTrail {
    private static final String INSERT = """
            insert into audit_event (id, recorded_at, actor_id, actor_name, act, subject, subject_id, fields,
                                     region_code, request_id)
            select id, ?, actor_id, actor_name, act, subject, subject_id, string_to_array(fields, ','), region_code, ?
              from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[])
                   as r (id, actor_id, actor_name, act, subject, subject_id, fields, region_code)
            """;

    private final AgroalDataSource dataSource;
    private final Today today;

    AuditTrail(AgroalDataSource dataSource, Today today) {
        this.dataSource = dataSource;
        this.today = today;
    }

    /**
     * One act to be kept.
     *
     * @param act past-tense dotted name, as in {@code institution.registered}
     * @param subject what it was done to, as in {@code institution}
     * @param fields names of the fields that changed, never their values
     * @param regionCode where the subject is; null where the caller's own region says it, or nobody knows
     */
    public record Row(
            Caller caller,
            String act,
            String subject,
            UUID subjectId,
            List<String> fields,
            @Nullable String regionCode) {
        public Row(Caller caller, String act, String subject, UUID subjectId, List<String> fields) {
            this(caller, act, subject, subjectId, fields, null);
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
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, today.now().atOffset(ZoneOffset.UTC));
            statement.setString(2, requestId());
            statement.setArray(3, array(connection, "uuid", rows, row -> Uuid7.next()));
            statement.setArray(
                    4, array(connection, "uuid", rows, row -> row.caller().id().value()));
            statement.setArray(
                    5, array(connection, "text", rows, row -> row.caller().name()));
            statement.setArray(6, array(connection, "text", rows, Row::act));
            statement.setArray(7, array(connection, "text", rows, Row::subject));
            statement.setArray(8, array(connection, "uuid", rows, Row::subjectId));
            statement.setArray(9, array(connection, "text", rows, row -> String.join(",", row.fields())));
            statement.setArray(10, array(connection, "text", rows, Row::place));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail cannot be written", e);
        }
    }

    private static Array array(
            Connection connection, String type, List<Row> rows, Function<Row, @Nullable Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }

    private static @Nullable String requestId() {
        return MDC.get("requestId") instanceof String id ? id : null;
    }
}
