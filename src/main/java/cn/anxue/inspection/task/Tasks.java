package cn.anxue.inspection.task;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.inspection.inspector.InspectorId;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of visits and of who is sent on them. */
@ApplicationScoped
class Tasks {
    private static final String INSERT = """
            insert into inspection_task (id, institution_id, region_code, kind, cause, cause_id, round_id, sheet_id, state,
                planned_on, made_by, made_on, version)
            select r.id, r.institution_id, i.region_code, ?, ?, ?::uuid, ?::uuid, r.sheet_id, ?, r.planned_on, ?::uuid, ?::date, 0
              from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::date[]) as r (id, institution_id, sheet_id, planned_on)
              join institution i on i.id = r.institution_id""";
    private static final String SEND = """
            insert into inspection_task_inspector (task_id, inspector_id)
            select * from unnest(?::uuid[], ?::uuid[])""";

    private final Sql sql;

    Tasks(Sql sql) {
        this.sql = sql;
    }

    /** One new visit. */
    record Row(TaskId id, UUID institution, SheetId sheet, LocalDate plannedOn, List<InspectorId> inspectors) {}

    /** What all new visits of a list have in common. */
    record Origin(
            TaskKind kind,
            TaskCause cause,
            @Nullable UUID causeId,
            @Nullable UUID roundId,
            TaskState state) {}

    private record Sending(TaskId task, InspectorId inspector) {}

    void add(Origin origin, List<Row> rows, Caller by, LocalDate on) {
        sql.update(INSERT, insert -> {
            insert.setString(1, origin.kind().name());
            insert.setString(2, origin.cause().name());
            insert.setObject(3, origin.causeId());
            insert.setObject(4, origin.roundId());
            insert.setString(5, origin.state().name());
            insert.setObject(6, by.id().value());
            insert.setObject(7, on);
            Columns.from(insert, 8, rows)
                    .uuid(row -> row.id().value())
                    .uuid(Row::institution)
                    .uuid(row -> row.sheet().value())
                    .date(Row::plannedOn);
        });
        List<Sending> sent = rows.stream()
                .flatMap(row -> row.inspectors().stream().map(inspector -> new Sending(row.id(), inspector)))
                .toList();
        sql.update(
                SEND,
                insert -> Columns.of(insert, sent)
                        .uuid(one -> one.task().value())
                        .uuid(one -> one.inspector().value()));
    }

    /** Locked until the end of the database transaction. */
    TaskLine locked(Caller caller, TaskId id) {
        return TaskSelection.of(caller).where(" and t.id = ?", id.value()).list(sql, " for update of t").stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    /** Moves a visit that is locked; the columns of the step are set beside. */
    void move(TaskLine task, TaskState next, Map<String, ?> columns) {
        if (!task.state().canBecome(next)) {
            throw new ProblemException(TaskProblem.TASK_MOVE_REFUSED, Map.of("from", task.state(), "to", next));
        }
        change(task.id(), with(columns, next));
    }

    /** @param columns by name; names are ours, never a caller's */
    void change(TaskId id, Map<String, ?> columns) {
        List<? extends Map.Entry<String, ?>> entries = List.copyOf(columns.entrySet());
        StringBuilder update = new StringBuilder("update inspection_task set version = version + 1");
        entries.forEach(entry -> update.append(", ").append(entry.getKey()).append(" = ?"));
        sql.update(update + " where id = ?", statement -> {
            int n = 1;
            for (Map.Entry<String, ?> entry : entries) {
                statement.setObject(n++, entry.getValue());
            }
            statement.setObject(n, id.value());
        });
    }

    List<TaskView.OnSite> inspectors(Collection<TaskId> tasks) {
        return sql.list("""
                select x.*, p.actor_id, p.work_number from inspection_task_inspector x
                join inspection_inspector p on p.id = x.inspector_id
                where x.task_id = any(?::uuid[]) order by x.replaced_on is not null, p.work_number""", select -> Columns.of(select, tasks).uuid(TaskId::value), TaskRows::onSite);
    }

    void send(TaskId task, InspectorId inspector) {
        sql.update(
                SEND,
                insert -> Columns.of(insert, List.of(new Sending(task, inspector)))
                        .uuid(one -> one.task().value())
                        .uuid(one -> one.inspector().value()));
    }

    int replace(TaskId task, InspectorId gone, LocalDate on, String why) {
        return sql.update("""
                update inspection_task_inspector set replaced_on = ?, replaced_why = ?
                where task_id = ? and inspector_id = ? and replaced_on is null""", update -> {
            update.setObject(1, on);
            update.setString(2, why);
            update.setObject(3, task.value());
            update.setObject(4, gone.value());
        });
    }

    boolean hasFindings(TaskId id) {
        return !sql.list(
                        "select 1 from inspection_finding where task_id = ? limit 1",
                        select -> select.setObject(1, id.value()),
                        row -> row.getInt(1))
                .isEmpty();
    }

    /** Those of the institutions that the caller's region looks after. */
    List<UUID> inSight(String regionCode, Collection<UUID> institutions) {
        return sql.list(
                """
                select institution_id from institution_sight
                where region_code = ? and institution_id = any(?::uuid[])""",
                select -> {
                    select.setString(1, regionCode);
                    Columns.from(select, 2, institutions).uuid(id -> id);
                },
                row -> row.getObject(1, UUID.class));
    }

    /** Whether a visit of the round to one of them stands already. */
    boolean isPlanned(UUID round, Collection<UUID> institutions) {
        return !sql.list(
                        """
                select 1 from inspection_task where round_id = ? and institution_id = any(?::uuid[])
                and state <> 'CANCELLED' limit 1""",
                        select -> {
                            select.setObject(1, round);
                            Columns.from(select, 2, institutions).uuid(id -> id);
                        },
                        row -> row.getInt(1))
                .isEmpty();
    }

    private static Map<String, Object> with(Map<String, ?> columns, TaskState next) {
        Map<String, Object> all = new LinkedHashMap<>(columns);
        all.put("state", next.name());
        return all;
    }
}
