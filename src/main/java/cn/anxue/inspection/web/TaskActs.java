package cn.anxue.inspection.web;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.task.FindingId;
import cn.anxue.inspection.task.FindingService;
import cn.anxue.inspection.task.SiteVisit;
import cn.anxue.inspection.task.TaskId;
import cn.anxue.inspection.task.TaskRegister;
import cn.anxue.inspection.task.TaskService;
import cn.anxue.inspection.task.TaskState;
import cn.anxue.inspection.task.TaskView;
import cn.anxue.problem.Text;
import cn.anxue.region.Department;
import cn.anxue.web.Desk;
import cn.anxue.web.Fields;
import cn.anxue.web.Pages;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages of visits do, and the page shown again where it was refused. */
@ApplicationScoped
class TaskActs {
    private static final int TEXT_MAX = 500;

    private final TaskService service;
    private final SiteVisit visit;
    private final FindingService findings;
    private final TaskRegister register;
    private final Desk desk;

    TaskActs(TaskService service, SiteVisit visit, FindingService findings, TaskRegister register, Desk desk) {
        this.service = service;
        this.visit = visit;
        this.findings = findings;
        this.register = register;
        this.desk = desk;
    }

    Response answer(Caller caller, UUID id, @Nullable Integer n, Runnable act) {
        TaskId task = new TaskId(id);
        register.get(caller, task);
        return desk.act("/console/tasks/" + id, act, refused -> page(caller, task, n, Pages.said(refused)));
    }

    void step(Caller caller, TaskId id, String act) {
        switch (act) {
            case "announcement" -> service.tell(caller, id, true);
            case "surprise" -> service.tell(caller, id, false);
            case "arrival" -> visit.arrive(caller, id);
            case "record" -> visit.record(caller, id);
            case "signature" -> visit.sign(caller, id);
            case "conclusion" -> service.conclude(caller, id);
            default -> service.publish(caller, id);
        }
    }

    void cancel(Caller caller, TaskId id, @Nullable String reason) {
        service.cancel(caller, id, Fields.needed(reason, "/reason", TEXT_MAX));
    }

    void onFinding(Caller caller, UUID finding, String act, @Nullable String text) {
        if (act.equals("forwarding")) {
            findings.forward(caller, new FindingId(finding), Fields.chosen(Department.class, text, "/text"));
        } else {
            findings.answer(caller, new FindingId(finding), Fields.needed(text, "/text", TEXT_MAX));
        }
    }

    TemplateInstance page(Caller caller, TaskId id, @Nullable Integer asked, @Nullable Text said) {
        TaskView task = register.get(caller, id);
        boolean sent = task.standing().stream().anyMatch(one -> one.actor().equals(caller.id()));
        TaskView.Asked shown = null;
        if (sent && task.line().state() == TaskState.ON_SITE) {
            int n = asked == null ? task.nextOpen().orElse(0) : asked;
            shown = task.asked().stream()
                    .filter(one -> one.n() == n)
                    .findFirst()
                    .orElse(null);
        }
        return TaskPages.Templates.task(task, shown, sent, caller.has(Role.OFFICER), said);
    }
}
