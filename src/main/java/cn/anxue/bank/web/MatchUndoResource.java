package cn.anxue.bank.web;

import cn.anxue.bank.LineId;
import cn.anxue.bank.match.MatchUndoing;
import cn.anxue.calendar.Today;
import cn.anxue.idempotency.Idempotent;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** A match that was wrong is undone; all others stay as they are. */
@Path("/api/v1/bank/lines/{id}/match-undo")
@DenyAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bank")
public class MatchUndoResource {
    private final MatchUndoing undoing;
    private final CurrentCaller caller;
    private final Today today;

    MatchUndoResource(MatchUndoing undoing, CurrentCaller caller, Today today) {
        this.undoing = undoing;
        this.caller = caller;
        this.today = today;
    }

    @POST
    @RolesAllowed(Role.OFFICER_GROUP)
    @Idempotent
    @Operation(
            operationId = "undoMatch",
            summary = "Undo exactly one match of a line; its money is unidentified again, as far as it is still there")
    @APIResponse(
            responseCode = "200",
            description = "Undone, or proposed where it takes a second person",
            content = @Content(schema = @Schema(implementation = MatchBody.Undone.class)))
    public Response undo(@RestPath UUID id, @NotNull @Valid MatchBody.Undo body) {
        return Response.ok(MatchBody.Undone.of(undoing.undo(caller.get(), new LineId(id), body.read(), today.date())))
                .build();
    }
}
