package cn.anxue.inspection.task;

import cn.anxue.audit.AuditTrail;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Term;
import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.Reach;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Authority;
import cn.anxue.region.Department;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Forwards findings to the department they concern (移送) and keeps its answer; keeps evidence and what is decided on it. */
@ApplicationScoped
public class FindingService {
    /** 行政处罚法 art. 56. */
    private static final Term EVIDENCE = Term.working(7);

    private final Sql sql;
    private final Tasks tasks;
    private final Forwarding forwarding;
    private final AuditTrail audit;
    private final Today today;

    FindingService(Sql sql, Tasks tasks, Forwarding forwarding, AuditTrail audit, Today today) {
        this.sql = sql;
        this.tasks = tasks;
        this.forwarding = forwarding;
        this.audit = audit;
        this.today = today;
    }

    /** The task of a finding within the caller's scope, locked. */
    private TaskLine taskOf(Caller caller, String table, UUID id) {
        TaskId task = sql
                .list(
                        "select task_id from " + table + " where id = ?",
                        select -> select.setObject(1, id),
                        row -> new TaskId(row.getObject(1, UUID.class)))
                .stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        return tasks.locked(caller, task);
    }

    @Transactional
    public TaskId forward(Caller caller, FindingId id, Department department) {
        TaskLine task = taskOf(caller, "inspection_finding", id.value());
        Reach.requireRole(caller, Role.OFFICER);
        Authority to = forwarding.authority(task.regionCode(), department);
        int done = sql.update("""
                update inspection_finding set forwarded_to = ?, forwarded_on = ?, answer_due_on = ?
                where id = ? and forwarded_to is null""", row -> {
            row.setObject(1, to.id().value());
            row.setObject(2, today.date());
            row.setObject(3, forwarding.answerDue(task.regionCode(), today.date()));
            row.setObject(4, id.value());
        });
        if (done == 0) {
            throw new ProblemException(TaskProblem.FINDING_FORWARDED);
        }
        audit.record(caller, "inspection_finding.forwarded", "inspection_finding", id.value(), "forwardedTo");
        return task.id();
    }

    @Transactional
    public TaskId answer(Caller caller, FindingId id, String answer) {
        TaskLine task = taskOf(caller, "inspection_finding", id.value());
        Reach.requireRole(caller, Role.OFFICER);
        int done = sql.update("""
                update inspection_finding set answer = ?, answered_on = ?
                where id = ? and forwarded_to is not null and answer is null""", row -> {
            row.setString(1, answer);
            row.setObject(2, today.date());
            row.setObject(3, id.value());
        });
        if (done == 0) {
            throw new ProblemException(TaskProblem.FINDING_NOT_FORWARDED);
        }
        audit.record(caller, "inspection_finding.answered", "inspection_finding", id.value(), "answer");
        return task.id();
    }

    /** By an inspector on the spot, for fear that it be lost (先行登记保存). */
    @Transactional
    public UUID preserve(Caller caller, TaskId id, String what) {
        TaskLine task = tasks.locked(caller, id);
        forwarding.requireOnSite(caller, task);
        UUID evidence = Uuid7.next();
        sql.update(
                "insert into inspection_evidence (id, task_id, what, preserved_on, decide_by) values (?, ?, ?, ?, ?)",
                row -> {
                    row.setObject(1, evidence);
                    row.setObject(2, id.value());
                    row.setString(3, what);
                    row.setObject(4, today.date());
                    row.setObject(5, forwarding.due(today.date(), EVIDENCE));
                });
        audit.record(caller, "inspection_evidence.preserved", "inspection_evidence", evidence, "what");
        return evidence;
    }

    @Transactional
    public TaskId decide(Caller caller, UUID evidence, String decision) {
        TaskLine task = taskOf(caller, "inspection_evidence", evidence);
        Reach.requireRole(caller, Role.OFFICER);
        int done = sql.update(
                "update inspection_evidence set decision = ?, decided_on = ? where id = ? and decision is null",
                row -> {
                    row.setString(1, decision);
                    row.setObject(2, today.date());
                    row.setObject(3, evidence);
                });
        if (done == 0) {
            throw new ProblemException(TaskProblem.EVIDENCE_DECIDED);
        }
        audit.record(caller, "inspection_evidence.decided", "inspection_evidence", evidence, "decision");
        return task.id();
    }
}
