package cn.anxue.inspection.task;

import cn.anxue.identity.ActorId;
import cn.anxue.inspection.inspector.InspectorId;
import cn.anxue.institution.InstitutionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the tables of visits as records. */
final class TaskRows {
    private TaskRows() {}

    static TaskLine line(ResultSet row) throws SQLException {
        String signer = row.getString("signer");
        return new TaskLine(
                new TaskId(uuid(row, "id")),
                new InstitutionId(uuid(row, "institution_id")),
                row.getString("uscc"),
                row.getString("name"),
                row.getString("address"),
                row.getString("region_code"),
                TaskKind.valueOf(row.getString("kind")),
                TaskCause.valueOf(row.getString("cause")),
                row.getObject("cause_id", UUID.class),
                row.getObject("round_id", UUID.class),
                new SheetId(uuid(row, "sheet_id")),
                TaskState.valueOf(row.getString("state")),
                row.getObject("planned_on", LocalDate.class),
                row.getObject("made_on", LocalDate.class),
                day(row, "told_on"),
                instant(row, "arrived_at"),
                instant(row, "recorded_at"),
                day(row, "signed_on"),
                signer == null ? null : Signer.valueOf(signer),
                row.getString("refusal"),
                row.getString("witness"),
                row.getObject("signed_paper", UUID.class),
                day(row, "concluded_on"),
                day(row, "publish_by"),
                day(row, "published_on"),
                row.getString("cancel_reason"),
                row.getLong("version"));
    }

    static TaskView.OnSite onSite(ResultSet row) throws SQLException {
        return new TaskView.OnSite(
                new InspectorId(uuid(row, "inspector_id")),
                new ActorId(uuid(row, "actor_id")),
                row.getString("work_number"),
                instant(row, "signed_at"),
                day(row, "replaced_on"),
                row.getString("replaced_why"));
    }

    static TaskView.Answer answer(ResultSet row) throws SQLException {
        return new TaskView.Answer(row.getInt("n"), AnswerKind.valueOf(row.getString("answer")), row.getString("note"));
    }

    static TaskView.Photo photo(ResultSet row) throws SQLException {
        return new TaskView.Photo(uuid(row, "document_id"), row.getObject("n", Integer.class));
    }

    static TaskView.Evidence evidence(ResultSet row) throws SQLException {
        return new TaskView.Evidence(
                uuid(row, "id"),
                row.getString("what"),
                row.getObject("preserved_on", LocalDate.class),
                row.getObject("decide_by", LocalDate.class),
                row.getString("decision"),
                day(row, "decided_on"));
    }

    static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                new FindingId(uuid(row, "id")),
                new TaskId(uuid(row, "task_id")),
                new InstitutionId(uuid(row, "institution_id")),
                row.getObject("n", Integer.class),
                row.getString("problem"),
                FindingCategory.valueOf(row.getString("category")),
                row.getString("basis"),
                Severity.valueOf(row.getString("severity")),
                row.getObject("found_on", LocalDate.class),
                row.getString("forwarded_name"),
                day(row, "forwarded_on"),
                day(row, "answer_due_on"),
                row.getString("answer"),
                day(row, "answered_on"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
