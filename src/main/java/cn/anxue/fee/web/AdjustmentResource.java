package cn.anxue.fee.web;

import cn.anxue.fee.adjustment.Adjustment;
import cn.anxue.fee.adjustment.AdjustmentKind;
import cn.anxue.fee.adjustment.Adjustments;
import cn.anxue.idempotency.Idempotent;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
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

/** What two people move within an institution's book of fees. */
@Path("/api/v1/institutions/{id}/fee")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payouts")
public class AdjustmentResource {
    private final Adjustments adjustments;
    private final CurrentCaller caller;

    AdjustmentResource(Adjustments adjustments, CurrentCaller caller) {
        this.adjustments = adjustments;
        this.caller = caller;
    }

    @POST
    @Path("/missing/settlements")
    @Idempotent
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeMissingSettlement",
            summary =
                    "Propose that the institution finally bears what is missing, from what it earned; another person decides")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = AdjustmentBody.Answer.class)))
    public Response bearMissing(@RestPath UUID id, @NotNull @Valid AdjustmentBody body) {
        return created(
                id,
                adjustments.propose(
                        caller.get(),
                        new InstitutionId(id),
                        AdjustmentKind.MISSING_BORNE,
                        body.amount(),
                        body.reason().strip()));
    }

    @POST
    @Path("/interest/assignments")
    @Idempotent
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeInterestAssignment",
            summary = "Propose whose the interest on fees is, as the agreement says; another person decides")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = AdjustmentBody.Answer.class)))
    public Response assignInterest(@RestPath UUID id, @NotNull @Valid AdjustmentBody.Interest body) {
        return created(
                id,
                adjustments.propose(
                        caller.get(),
                        new InstitutionId(id),
                        body.kind(),
                        body.amount(),
                        body.reason().strip()));
    }

    @GET
    @Path("/adjustments")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.INSTITUTION_GROUP})
    @Operation(operationId = "listFeeAdjustments", summary = "What was moved within the book of fees, latest first")
    public Page<AdjustmentBody.Answer> list(@RestPath UUID id) {
        return new Page<>(adjustments.of(caller.get(), new InstitutionId(id)), null).map(AdjustmentBody.Answer::of);
    }

    private static Response created(UUID institution, Adjustment adjustment) {
        return Response.created(URI.create("/api/v1/institutions/" + institution + "/fee/adjustments"))
                .entity(AdjustmentBody.Answer.of(adjustment))
                .build();
    }
}
