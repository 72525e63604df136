package cn.anxue.inspection.task;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Deadlines;
import cn.anxue.calendar.Term;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.Reach;
import cn.anxue.inspection.inspector.InspectorId;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Moves a visit along its states, but for what happens on the spot: that is {@link SiteVisit}. */
@ApplicationScoped
public class TaskService {
    /** 政府信息公开条例 art. 26. */
    private static final Term PUBLICATION = Term.working(20);

    private final Tasks tasks;
    private final TaskPlanning planning;
    private final Deadlines deadlines;
    private final AuditTrail audit;
    private final Today today;

    TaskService(Tasks tasks, TaskPlanning planning, Deadlines deadlines, AuditTrail audit, Today today) {
        this.tasks = tasks;
        this.planning = planning;
        this.deadlines = deadlines;
        this.audit = audit;
        this.today = today;
    }

    /** Whether the institution is told beforehand; by the officer, or by an inspector sent. */
    @Transactional
    public void tell(Caller caller, TaskId id, boolean announced) {
        TaskLine task = tasks.locked(caller, id);
        requireOfficerOrSent(caller, task);
        move(caller, task, announced ? TaskState.NOTIFIED : TaskState.UNANNOUNCED, Map.of("told_on", today.date()));
    }

    /** By an officer, when both inspectors and the institution have signed: problems where there are findings. */
    @Transactional
    public void conclude(Caller caller, TaskId id) {
        TaskLine task = tasks.locked(caller, id);
        Reach.requireRole(caller, Role.OFFICER);
        TaskState outcome = tasks.hasFindings(id) ? TaskState.PROBLEMS : TaskState.NO_PROBLEM;
        move(caller, task, outcome, Map.of("concluded_on", today.date()));
    }

    @Transactional
    public void publish(Caller caller, TaskId id) {
        TaskLine task = tasks.locked(caller, id);
        Reach.requireRole(caller, Role.OFFICER);
        move(caller, task, TaskState.RESULT_PUBLISHED, Map.of("published_on", today.date()));
    }

    @Transactional
    public void cancel(Caller caller, TaskId id, String reason) {
        TaskLine task = tasks.locked(caller, id);
        Reach.requireRole(caller, Role.OFFICER);
        move(caller, task, TaskState.CANCELLED, Map.of("cancelled_on", today.date(), "cancel_reason", reason));
    }

    /** Another inspector takes one's place before anybody arrived; both stay on record. */
    @Transactional
    public void replace(Caller caller, TaskId id, InspectorId gone, InspectorId instead, String why) {
        TaskLine task = tasks.locked(caller, id);
        Reach.requireRole(caller, Role.OFFICER);
        if (!task.state().isAhead()) {
            throw new ProblemException(TaskProblem.TASK_MOVE_REFUSED, Map.of("from", task.state(), "to", task.state()));
        }
        List<TaskView.OnSite> all = tasks.inspectors(List.of(id));
        List<InspectorId> sent = new ArrayList<>(all.stream()
                .filter(TaskView.OnSite::stands)
                .map(TaskView.OnSite::id)
                .toList());
        if (!sent.remove(gone) || all.stream().anyMatch(one -> one.id().equals(instead))) {
            throw new ProblemException(RequestProblem.CONFLICT);
        }
        sent.add(instead);
        planning.requireEligible(sent, List.of(task.institution()));
        tasks.replace(id, gone, today.date(), why);
        tasks.send(id, instead);
        audit.record(caller, "inspection_task.inspector_replaced", "inspection_task", id.value(), "inspectors");
    }

    /** All have signed: the information is made, and its clock starts. */
    void signed(Caller caller, TaskLine task) {
        move(
                caller,
                task,
                TaskState.SIGNED,
                Map.of(
                        "signed_on",
                        today.date(),
                        "publish_by",
                        deadlines.of(today.date(), PUBLICATION).on()));
    }

    void move(Caller caller, TaskLine task, TaskState next, Map<String, ?> columns) {
        tasks.move(task, next, columns);
        audit.recordAll(List.of(new AuditTrail.Row(
                caller,
                "inspection_task." + next.name().toLowerCase(Locale.ROOT),
                "inspection_task",
                task.id().value(),
                List.of("state"),
                task.regionCode())));
    }

    void requireSent(Caller caller, TaskLine task) {
        if (tasks.inspectors(List.of(task.id())).stream()
                .noneMatch(one -> one.stands() && one.actor().equals(caller.id()))) {
            throw new ProblemException(TaskProblem.NOT_YOUR_TASK);
        }
    }

    /** Who has a conflict by now is replaced before anybody arrives. */
    void requireStillEligible(TaskLine task) {
        List<InspectorId> sent = tasks.inspectors(List.of(task.id())).stream()
                .filter(TaskView.OnSite::stands)
                .map(TaskView.OnSite::id)
                .toList();
        planning.requireEligible(sent, List.of(task.institution()));
    }

    private void requireOfficerOrSent(Caller caller, TaskLine task) {
        if (!caller.isSystem() && !caller.has(Role.OFFICER)) {
            requireSent(caller, task);
        }
    }
}
