package cn.anxue.inspection.task;

import cn.anxue.audit.AuditTrail;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Deadlines;
import cn.anxue.calendar.Term;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.inspection.inspector.InspectorId;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes visits of a round over that were recorded and signed on paper: each walks through all its states, a list of them at a
 * time, so PostgreSQL checks every move. The sheet's answers stay on the paper; findings are copied.
 */
@ApplicationScoped
public class PaperVisits {
    private static final Term PUBLICATION = Term.working(20);
    private static final String MOVE = "update inspection_task set version = version + 1, ";
    private static final String OF = " where id = any(?::uuid[])";

    private final Sql sql;
    private final TaskPlanning planning;
    private final Deadlines deadlines;
    private final AuditTrail audit;
    private final Today today;

    PaperVisits(Sql sql, TaskPlanning planning, Deadlines deadlines, AuditTrail audit, Today today) {
        this.sql = sql;
        this.planning = planning;
        this.deadlines = deadlines;
        this.audit = audit;
        this.today = today;
    }

    /** One visit and what was found. */
    public record Paper(InstitutionId institution, List<FindingDraft> findings) {}

    /** Visits of one day by the same inspectors. */
    public record Papers(
            TaskKind kind,
            TaskCause cause,
            LocalDate visitedOn,
            List<InspectorId> inspectors,
            Signer signer,
            List<Paper> visits) {}

    private record Found(UUID task, FindingDraft draft) {}

    /** All of them or none. */
    @Transactional
    public List<TaskId> take(Caller caller, UUID round, @Nullable UUID cause, Papers papers) {
        if (papers.visitedOn().isAfter(today.date())) {
            throw new ProblemException(
                    TaskProblem.VISIT_IN_FUTURE, "/visitedOn", Map.of("today", String.valueOf(today.date())));
        }
        List<InstitutionId> institutions =
                papers.visits().stream().map(Paper::institution).toList();
        requireTargets(round, institutions);
        List<TaskId> tasks = planning.made(
                caller,
                new Visits(
                        papers.kind(),
                        papers.cause(),
                        cause,
                        round,
                        null,
                        papers.visitedOn(),
                        papers.inspectors(),
                        institutions));
        walk(caller, papers, tasks);
        audit.recordAll(tasks.stream()
                .map(id -> new AuditTrail.Row(
                        caller, "inspection_task.taken_over", "inspection_task", id.value(), List.of("state")))
                .toList());
        return tasks;
    }

    /** Publishes every concluded result of a round; how many there were. */
    @Transactional
    public int publish(Caller caller, UUID round) {
        List<UUID> published = sql.list(
                MOVE
                        + "state = 'RESULT_PUBLISHED', published_on = ? where round_id = ?"
                        + " and state in ('NO_PROBLEM', 'PROBLEMS') returning id",
                row -> {
                    row.setObject(1, today.date());
                    row.setObject(2, round);
                },
                row -> row.getObject(1, UUID.class));
        audit.recordAll(published.stream()
                .map(id -> new AuditTrail.Row(
                        caller, "inspection_task.result_published", "inspection_task", id, List.of("state")))
                .toList());
        return published.size();
    }

    private void walk(Caller caller, Papers papers, List<TaskId> tasks) {
        LocalDate on = papers.visitedOn();
        step(tasks, "state = 'UNANNOUNCED', told_on = ?", on);
        step(tasks, "state = 'ON_SITE', arrived_at = ?::date", on);
        find(caller, on, found(papers, tasks));
        step(tasks, "state = 'RECORDED', recorded_at = ?::date", on);
        sql.update("update inspection_task_inspector set signed_at = ?::date where task_id = any(?::uuid[])", row -> {
            row.setObject(1, on);
            Columns.from(row, 2, tasks).uuid(TaskId::value);
        });
        step(tasks, "signer = ?", papers.signer().name());
        step(tasks, "state = 'SIGNED', signed_on = ?", on);
        step(tasks, "publish_by = ?", deadlines.of(on, PUBLICATION).on());
        step(
                tasks,
                "state = case when exists (select from inspection_finding f where f.task_id = inspection_task.id)"
                        + " then 'PROBLEMS' else 'NO_PROBLEM' end, concluded_on = ?",
                today.date());
    }

    private void step(List<TaskId> tasks, String change, Object value) {
        sql.update(MOVE + change + OF, row -> {
            row.setObject(1, value);
            Columns.from(row, 2, tasks).uuid(TaskId::value);
        });
    }

    private static List<Found> found(Papers papers, List<TaskId> tasks) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            UUID task = tasks.get(i).value();
            papers.visits().get(i).findings().forEach(draft -> found.add(new Found(task, draft)));
        }
        return found;
    }

    private void find(Caller caller, LocalDate on, List<Found> found) {
        sql.update("""
                insert into inspection_finding (id, task_id, institution_id, problem, category, basis, severity, found_by, found_on)
                select r.id, r.task_id, t.institution_id, r.problem, r.category, r.basis, r.severity, ?::uuid, ?::date
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as r (id, task_id, problem, category, basis, severity) join inspection_task t on t.id = r.task_id""", row -> {
            row.setObject(1, caller.id().value());
            row.setObject(2, on);
            Columns.from(row, 3, found)
                    .uuid(one -> FindingId.next().value())
                    .uuid(Found::task)
                    .text(one -> one.draft().problem())
                    .text(one -> one.draft().category().name())
                    .text(one -> one.draft().basis())
                    .text(one -> one.draft().severity().name());
        });
    }

    private void requireTargets(UUID round, List<InstitutionId> institutions) {
        int known = sql.list(
                        """
                select count(*) from inspection_round_institution
                where round_id = ? and institution_id = any(?::uuid[])""",
                        select -> {
                            select.setObject(1, round);
                            Columns.from(select, 2, institutions).uuid(InstitutionId::value);
                        },
                        row -> row.getInt(1))
                .get(0);
        if (known < institutions.size()) {
            throw new ProblemException(TaskProblem.NOT_A_TARGET, "/visits", Map.of());
        }
    }
}
