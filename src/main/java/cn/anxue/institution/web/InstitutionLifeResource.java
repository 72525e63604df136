package cn.anxue.institution.web;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.institution.HistoryEntry;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionMoves;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionTransfers;
import cn.anxue.institution.OversightView;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
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

/** What happens to an institution: moves, handovers, history. */
@Path("/api/v1/institutions/{id}")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Institutions")
public class InstitutionLifeResource {
    private final InstitutionMoves moves;
    private final InstitutionTransfers transfers;
    private final InstitutionRegister register;
    private final CurrentCaller caller;

    InstitutionLifeResource(
            InstitutionMoves moves,
            InstitutionTransfers transfers,
            InstitutionRegister register,
            CurrentCaller caller) {
        this.moves = moves;
        this.transfers = transfers;
        this.register = register;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/moves")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(
            operationId = "moveInstitution",
            summary = "Move an institution; what ends it or lets a stopped one go on waits for an approver")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = MoveBody.Outcome.class)))
    @APIResponse(
            responseCode = "202",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = MoveBody.Outcome.class)))
    public Response move(@RestPath UUID id, @NotNull MoveBody body) {
        var known = new InstitutionId(id);
        register.requireSight(caller.get(), known);
        var asked = body.read();
        var outcome = moves.ask(caller.get(), known, asked.move(), asked.on(), asked.decision());
        return outcome.approval()
                .map(approval -> Response.accepted().location(URI.create("/api/v1/approvals/" + approval)))
                .orElseGet(Response::ok)
                .entity(MoveBody.Outcome.of(outcome))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/transfers")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(operationId = "transferInstitution", summary = "Hand an institution over to another authority")
    @APIResponse(
            responseCode = "201",
            description = "Handed over",
            content = @Content(schema = @Schema(implementation = OversightView.class)))
    public Response transfer(@RestPath UUID id, @NotNull TransferBody body) {
        var known = new InstitutionId(id);
        register.requireSight(caller.get(), known);
        var relation = transfers.transfer(caller.get(), known, body.read());
        return Response.created(URI.create("/api/v1/institutions/" + id + "/transfers"))
                .entity(relation)
                .build();
    }

    @GET
    @Path("/transfers")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.INSTITUTION_GROUP})
    @Operation(
            operationId = "listTransfers",
            summary = "Who looks after an institution and who did; both sides of a handover see it")
    public Page<OversightView> transfers(@RestPath UUID id) {
        return new Page<>(transfers.history(caller.get(), new InstitutionId(id)), null);
    }

    @GET
    @Path("/history")
    @RolesAllowed({
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.INSPECTOR_GROUP,
        Role.AUDITOR_GROUP,
        Role.INSTITUTION_GROUP
    })
    @Operation(operationId = "getInstitutionHistory", summary = "What happened to an institution, latest first")
    public Page<HistoryEntry> history(@RestPath UUID id) {
        var known = new InstitutionId(id);
        register.requireSight(caller.get(), known);
        return new Page<>(register.history(known), null);
    }
}
