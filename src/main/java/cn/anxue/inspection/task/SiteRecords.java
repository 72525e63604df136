package cn.anxue.inspection.task;

import cn.anxue.audit.AuditTrail;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.document.DocumentId;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes answers, findings, photos and signatures down. */
@ApplicationScoped
class SiteRecords {
    private static final String ANSWER = """
            insert into inspection_answer (task_id, n, answer, note, answered_by, answered_at) values (?, ?, ?, ?, ?, ?)
            on conflict (task_id, n) do update set answer = excluded.answer, note = excluded.note,
                answered_by = excluded.answered_by, answered_at = excluded.answered_at""";
    private static final String FIND = """
            insert into inspection_finding (id, task_id, institution_id, n, problem, category, basis, severity, found_by, found_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SIGN = """
            update inspection_task_inspector x set signed_at = ? from inspection_inspector p
            where p.id = x.inspector_id and x.task_id = ? and p.actor_id = ? and x.replaced_on is null and x.signed_at is null""";

    private final Sql sql;
    private final AuditTrail audit;
    private final Today today;

    SiteRecords(Sql sql, AuditTrail audit, Today today) {
        this.sql = sql;
        this.audit = audit;
        this.today = today;
    }

    OffsetDateTime now() {
        return today.now().atOffset(ZoneOffset.UTC);
    }

    void answer(Caller caller, TaskLine task, SiteVisit.Said said) {
        sql.update(ANSWER, row -> {
            row.setObject(1, task.id().value());
            row.setInt(2, said.n());
            row.setString(3, said.answer().name());
            row.setString(4, said.note());
            row.setObject(5, caller.id().value());
            row.setObject(6, now());
        });
    }

    FindingId find(Caller caller, TaskLine task, @Nullable Integer n, FindingDraft draft) {
        if (n != null) {
            dropFinding(task, n);
        }
        FindingId id = FindingId.next();
        sql.update(FIND, row -> {
            row.setObject(1, id.value());
            row.setObject(2, task.id().value());
            row.setObject(3, task.institution().value());
            row.setObject(4, n);
            row.setString(5, draft.problem().strip());
            row.setString(6, draft.category().name());
            row.setString(7, draft.basis().strip());
            row.setString(8, draft.severity().name());
            row.setObject(9, caller.id().value());
            row.setObject(10, today.date());
        });
        return id;
    }

    void dropFinding(TaskLine task, int n) {
        sql.update("delete from inspection_finding where task_id = ? and n = ?", row -> {
            row.setObject(1, task.id().value());
            row.setInt(2, n);
        });
    }

    void photograph(TaskLine task, DocumentId document, @Nullable Integer n) {
        sql.update("insert into inspection_photo (task_id, document_id, n, taken_at) values (?, ?, ?, ?)", row -> {
            row.setObject(1, task.id().value());
            row.setObject(2, document.value());
            row.setObject(3, n);
            row.setObject(4, now());
        });
    }

    int sign(Caller caller, TaskLine task) {
        return sql.update(SIGN, row -> {
            row.setObject(1, now());
            row.setObject(2, task.id().value());
            row.setObject(3, caller.id().value());
        });
    }

    void told(Caller caller, String act, TaskLine task, String field) {
        audit.recordAll(List.of(new AuditTrail.Row(
                caller, act, "inspection_task", task.id().value(), List.of(field), task.regionCode())));
    }
}
