package cn.anxue.inspection.task;

import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads visits within a caller's scope. */
@ApplicationScoped
public class TaskRegister {
    private static final String FINDINGS = """
            select f.*, a.name as forwarded_name from inspection_finding f
            left join region_authority a on a.id = f.forwarded_to where f.task_id = ? order by f.n nulls last, f.id""";

    private final Sql sql;
    private final Tasks tasks;
    private final Sheets sheets;

    TaskRegister(Sql sql, Tasks tasks, Sheets sheets) {
        this.sql = sql;
        this.tasks = tasks;
        this.sheets = sheets;
    }

    /** What is asked for; absent conditions hold for all. */
    public record Search(
            @Nullable String region,
            @Nullable TaskState state,
            @Nullable TaskKind kind,
            @Nullable UUID causeId,
            @Nullable UUID roundId,
            @Nullable UUID institution) {
        public static Search all() {
            return new Search(null, null, null, null, null, null);
        }
    }

    /** @throws ProblemException {@code NOT_FOUND} also outside the caller's scope */
    @Transactional
    public TaskView get(Caller caller, TaskId id) {
        TaskLine line = TaskSelection.of(caller).where(" and t.id = ?", id.value()).list(sql, "").stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        return view(line);
    }

    /** Newest first. */
    @Transactional
    public Page<TaskLine> find(Caller caller, Search search, @Nullable String cursor, int limit) {
        List<TaskLine> found = TaskSelection.of(caller)
                .where(
                        " and exists (select from region_within r where r.region_code = t.region_code and r.ancestor_code = ?)",
                        search.region())
                .where(
                        " and t.state = ?",
                        search.state() == null ? null : search.state().name())
                .where(
                        " and t.kind = ?",
                        search.kind() == null ? null : search.kind().name())
                .where(" and t.cause_id = ?", search.causeId())
                .where(" and t.round_id = ?", search.roundId())
                .where(" and t.institution_id = ?", search.institution())
                .where(" and t.id < ?", Cursor.decodeNullable(cursor))
                .list(sql, " order by t.id desc limit " + (limit + 1));
        return Page.of(found, limit, line -> Cursor.encode(line.id().value()));
    }

    /** What an inspector has to do, the earliest first. */
    @Transactional
    public List<TaskLine> ahead(Caller inspector) {
        return TaskSelection.of(inspector)
                .where(TaskSelection.SENT, inspector.id().value())
                .list(
                        sql,
                        " and t.state in ('DRAWN', 'PLANNED', 'NOTIFIED', 'UNANNOUNCED', 'ON_SITE', 'RECORDED')"
                                + " order by t.planned_on, t.id limit 100");
    }

    /** Results everybody may read, the latest first; of one place and all in it. */
    @Transactional
    public List<TaskLine> published(String regionCode, int limit) {
        return TaskSelection.of(Caller.SYSTEM)
                .where(
                        " and exists (select from region_within r where r.region_code = t.region_code and r.ancestor_code = ?)",
                        regionCode)
                .list(sql, " and t.state = 'RESULT_PUBLISHED' order by t.published_on desc, t.id desc limit " + limit);
    }

    /** @throws ProblemException {@code NOT_FOUND} also while the result is not published */
    @Transactional
    public TaskView published(TaskId id) {
        return TaskSelection.of(Caller.SYSTEM)
                .where(" and t.state = 'RESULT_PUBLISHED' and t.id = ?", id.value())
                .list(sql, "")
                .stream()
                .findFirst()
                .map(this::view)
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    TaskView view(TaskLine line) {
        UUID id = line.id().value();
        return new TaskView(
                line,
                sheets.get(line.sheet()),
                tasks.inspectors(List.of(line.id())),
                rows("select * from inspection_answer where task_id = ? order by n", id, TaskRows::answer),
                rows(FINDINGS, id, TaskRows::finding),
                rows("select * from inspection_photo where task_id = ? order by document_id", id, TaskRows::photo),
                rows("select * from inspection_evidence where task_id = ? order by id", id, TaskRows::evidence));
    }

    private <T> List<T> rows(String select, UUID task, Sql.Reading<T> reading) {
        return sql.list(select, statement -> statement.setObject(1, task), reading);
    }
}
