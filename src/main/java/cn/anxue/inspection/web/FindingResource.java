package cn.anxue.inspection.web;

import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.inspection.task.FindingId;
import cn.anxue.inspection.task.FindingService;
import cn.anxue.inspection.task.TaskId;
import cn.anxue.inspection.task.TaskRegister;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Findings on their way to other departments, and evidence kept in advance. */
@Path("/api/v1")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections")
public class FindingResource {
    private final FindingService service;
    private final TaskRegister register;
    private final CurrentCaller caller;

    FindingResource(FindingService service, TaskRegister register, CurrentCaller caller) {
        this.service = service;
        this.register = register;
        this.caller = caller;
    }

    @POST
    @Path("/inspection-findings/{id}/forwarding")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "forwardFinding", summary = "Forward a finding to the department it concerns (移送)")
    public TaskAnswer.Whole forward(@RestPath UUID id, @NotNull @Valid TaskBody.ForwardingRequest body) {
        return whole(service.forward(caller.get(), new FindingId(id), body.department()));
    }

    @POST
    @Path("/inspection-findings/{id}/answer")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "answerFinding", summary = "Record what the department answered")
    public TaskAnswer.Whole answer(@RestPath UUID id, @NotNull @Valid TaskBody.Word body) {
        return whole(service.answer(caller.get(), new FindingId(id), body.text().strip()));
    }

    @POST
    @Path("/inspection-evidence/{id}/decision")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decideEvidence", summary = "Decide on evidence kept in advance")
    public TaskAnswer.Whole decide(@RestPath UUID id, @NotNull @Valid TaskBody.Word body) {
        return whole(service.decide(caller.get(), id, body.text().strip()));
    }

    private TaskAnswer.Whole whole(TaskId id) {
        return TaskAnswer.Whole.from(register.get(caller.get(), id));
    }
}
