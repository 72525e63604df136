package cn.anxue.inspection.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.inspection.SupervisorId;
import cn.anxue.inspection.SupervisorService;
import cn.anxue.inspection.SupervisorView;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Supervisors and the institutions they watch. */
@Path("/api/v1/supervisors")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supervisors")
public class SupervisorResource {
    private final SupervisorService service;
    private final CurrentCaller caller;

    SupervisorResource(SupervisorService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "appointSupervisor", summary = "Appoint a supervisor (社会监督员)")
    @APIResponse(
            responseCode = "201",
            description = "Appointed",
            content = @Content(schema = @Schema(implementation = SupervisorBody.Answer.class)))
    public Response appoint(@NotNull @Valid SupervisorBody.Request body) {
        SupervisorView made = service.appoint(caller.get(), body.appointment());
        return Response.created(URI.create("/api/v1/supervisors/" + made.id()))
                .entity(SupervisorBody.Answer.from(made))
                .build();
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "listSupervisors", summary = "Supervisors within the caller's region, newest first")
    public Page<SupervisorBody.Answer> list(
            @RestQuery @Pattern(regexp = "^[0-9]{6}([0-9]{3})?$") @Nullable String region,
            @RestQuery @Size(max = 200) @Nullable String cursor,
            @RestQuery @Min(1) @Max(Page.LIMIT_MAX) @Nullable Integer limit) {
        return service.find(caller.get(), region, cursor, Page.limit(limit)).map(SupervisorBody.Answer::from);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "getSupervisor", summary = "A supervisor with the institutions assigned")
    public SupervisorBody.Answer get(@RestPath UUID id) {
        return SupervisorBody.Answer.from(service.get(caller.get(), new SupervisorId(id)));
    }

    @POST
    @Path("/{id}/assignments")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "assignSupervisor", summary = "Assign more institutions to a supervisor")
    public SupervisorBody.Answer assign(@RestPath UUID id, @NotNull @Valid SupervisorBody.AssignmentRequest body) {
        return SupervisorBody.Answer.from(service.assign(caller.get(), new SupervisorId(id), body.institutionIds()));
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endSupervisor", summary = "End an appointment; what was watched stays on record")
    public SupervisorBody.Answer end(@RestPath UUID id, @NotNull @Valid SupervisorBody.End body) {
        return SupervisorBody.Answer.from(service.end(
                caller.get(), new SupervisorId(id), body.on(), body.reason().strip()));
    }

    @POST
    @Path("/{id}/sign-in")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "giveSupervisorSignIn", summary = "Let a supervisor report under his own sign-in")
    public SupervisorBody.Answer giveSignIn(@RestPath UUID id, @NotNull @Valid SupervisorBody.SignIn body) {
        return SupervisorBody.Answer.from(service.giveSignIn(caller.get(), new SupervisorId(id), body.name()));
    }
}
