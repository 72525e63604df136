package cn.anxue.inspection.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.INSPECTOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.task.TaskId;
import cn.anxue.inspection.task.TaskLine;
import cn.anxue.inspection.task.TaskRegister;
import cn.anxue.inspection.task.TaskState;
import cn.anxue.inspection.task.TaskView;
import cn.anxue.page.Page;
import cn.anxue.problem.Text;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Visits: an inspector's day on the phone, and the office's list. What is answered on the spot is {@link SitePages}. */
@Path("/console/tasks")
@DenyAll
@Produces(Pages.HTML)
public class TaskPages {
    private static final int SHOWN_MAX = 50;

    @CheckedTemplate(basePath = "inspection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance tasks(
                List<TaskLine> own,
                List<TaskLine> found,
                @Nullable String next,
                String state,
                boolean office,
                boolean officer);

        static native TemplateInstance task(
                TaskView task, TaskView.@Nullable Asked shown, boolean sent, boolean officer, @Nullable Text said);
    }

    private final TaskRegister register;
    private final TaskActs acts;
    private final CurrentCaller caller;

    TaskPages(TaskRegister register, TaskActs acts, CurrentCaller caller) {
        this.register = register;
        this.acts = acts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP, INSPECTOR_GROUP})
    @Operation(hidden = true)
    public Response list(
            @RestQuery @Nullable TaskState state,
            @RestQuery @Nullable UUID cause,
            @RestQuery @Size(max = 200) @Nullable String cursor) {
        Caller reader = caller.get();
        List<TaskLine> own = reader.has(Role.INSPECTOR) ? register.ahead(reader) : List.of();
        boolean office = reader.has(Role.OFFICER) || reader.has(Role.APPROVER) || reader.has(Role.AUDITOR);
        TaskRegister.Search search = new TaskRegister.Search(null, state, null, cause, null, null);
        Page<TaskLine> found = register.find(reader, search, cursor, SHOWN_MAX);
        return Pages.show(Templates.tasks(
                own, found.items(), found.next(), state == null ? "" : state.name(), office, reader.has(Role.OFFICER)));
    }

    /** @param n the question to be shown; the first open one by default */
    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP, INSPECTOR_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id, @RestQuery @Min(1) @Max(100) @Nullable Integer n) {
        return Pages.show(acts.page(caller.get(), new TaskId(id), n, null));
    }

    @POST
    @Path("/{id}/{act:announcement|surprise|arrival|record|signature|conclusion|publication}")
    @RolesAllowed({OFFICER_GROUP, INSPECTOR_GROUP})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(@RestPath UUID id, @RestPath String act) {
        return acts.answer(caller.get(), id, null, () -> acts.step(caller.get(), new TaskId(id), act));
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response cancel(@RestPath UUID id, @RestForm @Size(max = 500) @Nullable String reason) {
        return acts.answer(caller.get(), id, null, () -> acts.cancel(caller.get(), new TaskId(id), reason));
    }

    @POST
    @Path("/{id}/findings/{finding}/{act:forwarding|answer}")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response onFinding(
            @RestPath UUID id,
            @RestPath UUID finding,
            @RestPath String act,
            @RestForm @Size(max = 500) @Nullable String text) {
        return acts.answer(caller.get(), id, null, () -> acts.onFinding(caller.get(), finding, act, text));
    }
}
