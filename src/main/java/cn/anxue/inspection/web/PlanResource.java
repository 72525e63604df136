package cn.anxue.inspection.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.inspection.plan.PlanId;
import cn.anxue.inspection.plan.PlanService;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Yearly inspection plans. */
@Path("/api/v1/inspection-plans")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspection plans")
public class PlanResource {
    private final PlanService service;
    private final CurrentCaller caller;

    PlanResource(PlanService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "draftInspectionPlan", summary = "Draft a yearly plan (年度检查计划)")
    @APIResponse(
            responseCode = "201",
            description = "Drafted",
            content = @Content(schema = @Schema(implementation = PlanBody.Answer.class)))
    public Response draft(@NotNull @Valid PlanBody.Request body) {
        PlanBody.Answer made = PlanBody.Answer.from(service.draft(caller.get(), body.draft()));
        return Response.created(URI.create("/api/v1/inspection-plans/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "listInspectionPlans", summary = "Plans of the caller's region, latest year first")
    public Page<PlanBody.Answer> list(@RestQuery @Min(2000) @Max(2200) @Nullable Integer year) {
        return new Page<>(
                service.list(caller.get(), year).stream()
                        .map(PlanBody.Answer::from)
                        .toList(),
                null);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "getInspectionPlan", summary = "One plan with its items")
    public PlanBody.Answer get(@RestPath UUID id) {
        return PlanBody.Answer.from(service.get(caller.get(), new PlanId(id)));
    }

    @PUT
    @Path("/{id}/items")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeInspectionPlan", summary = "Write the items of a draft anew")
    public PlanBody.Answer change(@RestPath UUID id, @NotNull @Valid PlanBody.Items body) {
        return PlanBody.Answer.from(service.change(caller.get(), new PlanId(id), body.drafted()));
    }

    @POST
    @Path("/{id}/proposal")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "proposeInspectionPlan", summary = "Ask a second person to approve it")
    public PlanBody.Answer propose(@RestPath UUID id) {
        return PlanBody.Answer.from(service.propose(caller.get(), new PlanId(id)));
    }

    @POST
    @Path("/{id}/publication")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "publishInspectionPlan", summary = "Publish an approved plan")
    public PlanBody.Answer publish(@RestPath UUID id) {
        return PlanBody.Answer.from(service.publish(caller.get(), new PlanId(id)));
    }

    @POST
    @Path("/{id}/start")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "startInspectionPlan", summary = "Begin to carry it out")
    public PlanBody.Answer start(@RestPath UUID id) {
        return PlanBody.Answer.from(service.start(caller.get(), new PlanId(id)));
    }

    @POST
    @Path("/{id}/summary")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "summariseInspectionPlan", summary = "Sum the year up")
    public PlanBody.Answer summarise(@RestPath UUID id, @NotNull @Valid PlanBody.Summary body) {
        return PlanBody.Answer.from(
                service.summarise(caller.get(), new PlanId(id), body.summary().strip()));
    }
}
