package cn.anxue.inspection.web;

import static cn.anxue.identity.Role.INSPECTOR_GROUP;

import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.inspection.task.SiteVisit;
import cn.anxue.inspection.task.TaskId;
import cn.anxue.inspection.task.TaskProblem;
import cn.anxue.inspection.task.TaskRegister;
import cn.anxue.inspection.task.TaskView;
import cn.anxue.problem.ProblemException;
import cn.anxue.web.Pages;
import cn.anxue.web.SentFile;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What an inspector sends from the spot: one question after another, photos, and the institution's signature. */
@Path("/console/tasks/{id}")
@DenyAll
@Produces(Pages.HTML)
public class SitePages {
    private final SiteVisit visit;
    private final TaskRegister register;
    private final TaskActs acts;
    private final CurrentCaller caller;

    SitePages(SiteVisit visit, TaskRegister register, TaskActs acts, CurrentCaller caller) {
        this.visit = visit;
        this.register = register;
        this.acts = acts;
        this.caller = caller;
    }

    @POST
    @Path("/answers/{n}")
    @RolesAllowed(INSPECTOR_GROUP)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response answer(@RestPath UUID id, @RestPath @Min(1) @Max(100) int n, @Valid @BeanParam TaskForm form) {
        return acts.answer(caller.get(), id, n, () -> answer(caller.get(), new TaskId(id), n, form));
    }

    @POST
    @Path("/institution-signature")
    @RolesAllowed(INSPECTOR_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signForInstitution(
            @RestPath UUID id,
            @RestForm @Size(max = 40) @Nullable String signer,
            @RestForm @Size(max = 500) @Nullable String refusal,
            @RestForm @Size(max = 200) @Nullable String witness) {
        return acts.answer(
                caller.get(),
                id,
                null,
                () -> visit.signForInstitution(
                        caller.get(), new TaskId(id), TaskForm.signature(signer, refusal, witness)));
    }

    private void answer(Caller inspector, TaskId id, int n, TaskForm form) {
        TaskView task = register.get(inspector, id);
        if (n > task.sheet().questions().size()) {
            throw new ProblemException(TaskProblem.QUESTION_UNKNOWN, Map.of("n", n));
        }
        FileUpload picture = form.picture();
        visit.answer(inspector, id, form.said(n, task.sheet().questions().get(n - 1)));
        if (picture != null) {
            visit.photograph(inspector, id, n, SentFile.bytes(picture), picture.fileName());
        }
    }
}
