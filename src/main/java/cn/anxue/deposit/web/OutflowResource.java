package cn.anxue.deposit.web;

import cn.anxue.deposit.outflow.OutflowId;
import cn.anxue.deposit.outflow.OutflowProposals;
import cn.anxue.deposit.outflow.OutflowView;
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

/** Money that is to leave a deposit. */
@Path("/api/v1/institutions/{id}/deposit/outflows")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deposits")
public class OutflowResource {
    private final OutflowProposals outflows;
    private final CurrentCaller caller;

    OutflowResource(OutflowProposals outflows, CurrentCaller caller) {
        this.outflows = outflows;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeDepositOutflow",
            summary = "Propose to pay out of a deposit; another person decides, the bank pays the settlement account")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = OutflowBody.Answer.class)))
    public Response propose(@RestPath UUID id, @NotNull @Valid OutflowBody body) {
        OutflowView outflow = outflows.propose(caller.get(), new InstitutionId(id), body.read());
        return Response.created(URI.create("/api/v1/institutions/" + id + "/deposit/outflows/" + outflow.id()))
                .entity(OutflowBody.Answer.from(outflow))
                .build();
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.INSTITUTION_GROUP})
    @Operation(operationId = "listDepositOutflows", summary = "Outflows of a deposit, latest first")
    public Page<OutflowBody.Answer> list(@RestPath UUID id) {
        return new Page<>(outflows.of(caller.get(), new InstitutionId(id)), null).map(OutflowBody.Answer::from);
    }

    @GET
    @Path("/{outflow}")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.INSTITUTION_GROUP})
    @Operation(operationId = "getDepositOutflow", summary = "An outflow and where it stands")
    public OutflowBody.Answer get(@RestPath UUID id, @RestPath UUID outflow) {
        return OutflowBody.Answer.from(outflows.get(caller.get(), new InstitutionId(id), new OutflowId(outflow)));
    }
}
