package cn.anxue.enforcement.trace;

import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what is on record about a notice, without a look at any scope. */
@ApplicationScoped
public class NoticeFiles {
    private final Sql sql;

    NoticeFiles(Sql sql) {
        this.sql = sql;
    }

    @Transactional
    public NoticeFile of(UUID notice) {
        return new NoticeFile(
                list("enforcement_service", "id", notice, NoticeFiles::service),
                list("enforcement_answer", "id", notice, NoticeFiles::answer),
                list("enforcement_item_step", "n, step", notice, NoticeFiles::step),
                list("enforcement_item_check", "id", notice, NoticeFiles::check),
                list("enforcement_objection", "id", notice, NoticeFiles::objection),
                list("enforcement_escalation", "id", notice, NoticeFiles::escalation),
                list(
                        "enforcement_document e join document d on d.id = e.document_id",
                        "d.id",
                        notice,
                        NoticeFiles::evidence));
    }

    private <T> List<T> list(String from, String order, UUID notice, Sql.Reading<T> reading) {
        return sql.list(
                "select * from " + from + " where notice_id = ? order by " + order,
                select -> select.setObject(1, notice),
                reading);
    }

    private static NoticeFile.Service service(ResultSet row) throws SQLException {
        return new NoticeFile.Service(
                id(row, "id"),
                row.getString("method"),
                day(row, "served_on"),
                row.getString("recipient"),
                row.getString("note"));
    }

    private static NoticeFile.Answer answer(ResultSet row) throws SQLException {
        return new NoticeFile.Answer(
                id(row, "id"),
                row.getString("text"),
                day(row, "answered_on"),
                row.getBoolean("recorded"),
                row.getString("verdict"),
                row.getString("opinion"),
                dayOrNone(row, "reviewed_on"));
    }

    private static NoticeFile.Step step(ResultSet row) throws SQLException {
        return new NoticeFile.Step(
                row.getInt("n"),
                row.getInt("step"),
                row.getString("what"),
                day(row, "due_on"),
                dayOrNone(row, "done_on"));
    }

    private static NoticeFile.Check check(ResultSet row) throws SQLException {
        return new NoticeFile.Check(
                id(row, "id"),
                row.getInt("n"),
                row.getString("method"),
                row.getBoolean("done"),
                row.getString("found"),
                day(row, "checked_on"));
    }

    private static NoticeFile.Objection objection(ResultSet row) throws SQLException {
        return new NoticeFile.Objection(
                id(row, "id"),
                row.getString("text"),
                day(row, "raised_on"),
                day(row, "decide_by"),
                row.getString("outcome"),
                row.getString("reason"),
                dayOrNone(row, "decided_on"));
    }

    private static NoticeFile.Escalation escalation(ResultSet row) throws SQLException {
        return new NoticeFile.Escalation(
                id(row, "id"),
                row.getString("rung"),
                day(row, "overdue_since"),
                day(row, "reached_on"),
                row.getObject("draft_id", UUID.class),
                dayOrNone(row, "settled_on"));
    }

    private static NoticeFile.Evidence evidence(ResultSet row) throws SQLException {
        return new NoticeFile.Evidence(
                id(row, "document_id"),
                row.getString("part"),
                id(row, "part_id"),
                row.getObject("item", Integer.class),
                row.getString("file_name"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable LocalDate dayOrNone(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
