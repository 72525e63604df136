package cn.anxue.failure.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.failure.FailureId;
import cn.anxue.failure.FailureService;
import cn.anxue.failure.FailureView;
import cn.anxue.failure.PlanService;
import cn.anxue.failure.PlanView;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** The run-book of a failure, step by step. */
@Path("/api/v1/failures")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Failures")
public class FailureResource {
    private static final String PATH = "/api/v1/failures/";

    private final FailureService failures;
    private final PlanService plans;
    private final CurrentCaller caller;

    FailureResource(FailureService failures, PlanService plans, CurrentCaller caller) {
        this.failures = failures;
        this.plans = plans;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "triggerFailure",
            summary = "Stop an institution's sales and releases at once and hold its orders")
    @APIResponse(
            responseCode = "201",
            description = "Triggered",
            content = @Content(schema = @Schema(implementation = FailureBody.Answer.class)))
    public Response trigger(@NotNull @Valid FailureBody body) {
        FailureView made = failures.trigger(caller.get(), new InstitutionId(body.institutionId()), body.read());
        return Response.created(URI.create(PATH + made.id().value()))
                .entity(FailureBody.Answer.from(made))
                .build();
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "listFailures", summary = "Failures of one institution, latest first")
    public Page<FailureBody.Answer> list(@RestQuery @NotNull UUID institution) {
        return new Page<>(failures.of(caller.get(), new InstitutionId(institution)), null)
                .map(FailureBody.Answer::from);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "getFailure", summary = "A failure and how far it has been dealt with")
    public FailureBody.Answer get(@RestPath UUID id) {
        return FailureBody.Answer.from(failures.get(caller.get(), new FailureId(id)));
    }

    @POST
    @Path("/{id}/claims-period")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "openClaims",
            summary = "Announce when claims are taken; those that our records show are made at once")
    public FailureBody.Answer openClaims(@RestPath UUID id, @NotNull @Valid FailureBody.Period body) {
        return FailureBody.Answer.from(failures.openClaims(caller.get(), new FailureId(id), body.from(), body.until()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "withdrawFailure", summary = "Take a failure back; what it stopped goes on")
    public FailureBody.Answer withdraw(@RestPath UUID id, @NotNull @Valid FailureBody.Withdrawal body) {
        return FailureBody.Answer.from(
                failures.withdraw(caller.get(), new FailureId(id), body.reason().strip()));
    }

    @POST
    @Path("/{id}/plans")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "proposeFailurePlan",
            summary = "Compute who gets how much from which source; another person decides")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = PlanBody.class)))
    public Response propose(@RestPath UUID id) {
        PlanView plan = plans.propose(caller.get(), new FailureId(id));
        return Response.created(URI.create(PATH + id + "/plan"))
                .entity(PlanBody.from(plan))
                .build();
    }

    @GET
    @Path("/{id}/plan")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "getFailurePlan", summary = "The plan that is decided or waits for a decision")
    public PlanBody plan(@RestPath UUID id) {
        return PlanBody.from(plans.get(caller.get(), new FailureId(id)));
    }
}
