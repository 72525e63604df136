package cn.anxue.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the trail in the form that is sealed. */
public final class AuditRecord {
    /** For queries of rooms that read the trail whole: {@code from TABLE}, with alias {@code e}. */
    public static final String TABLE = "audit_event e";

    public static final String COLUMNS =
            "e.id, e.recorded_at, e.actor_id, e.actor_name, e.act, e.subject, e.subject_id,"
                    + " e.fields, e.request_id, e.region_code";

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private AuditRecord() {}

    /** Reads {@link #COLUMNS}; nothing where the row of an outer join is missing. */
    public static @Nullable AuditEvent read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        if (id == null) {
            return null;
        }
        return new AuditEvent(
                id,
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

    /** The text that is sealed: a line for each field that is there, in this order. Kept for good, to the byte. */
    public static String text(AuditEvent event) {
        StringBuilder text = new StringBuilder("anxue=audit-1\nid=" + event.id() + "\nrecordedAt="
                + MICROSECONDS.format(event.recordedAt()) + "\nactor=" + event.actorId() + "\nactorName="
                + escaped(event.actorName()) + "\nact=" + event.act() + "\nsubject=" + event.subject() + "\nsubjectId="
                + event.subjectId());
        event.fields().forEach(field -> text.append("\nfield=").append(escaped(field)));
        if (event.requestId() != null) {
            text.append("\nrequest=").append(escaped(event.requestId()));
        }
        if (event.regionCode() != null) {
            text.append("\nregion=").append(escaped(event.regionCode()));
        }
        return text.append('\n').toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
