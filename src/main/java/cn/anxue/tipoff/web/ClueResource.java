package cn.anxue.tipoff.web;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.tipoff.TipOffIntake;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Clues of supervisors, under their own sign-in. */
@Path("/api/v1/clues")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tip-offs")
public class ClueResource {
    private final TipOffDesk desk;
    private final CurrentCaller caller;

    ClueResource(TipOffDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.SUPERVISOR_GROUP)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "reportClue", summary = "Report a clue as a supervisor in office; it becomes a tip-off")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = TipOffBody.Form.class)))
    @APIResponse(
            responseCode = "201",
            description = "Received",
            content = @Content(schema = @Schema(implementation = TipOffBody.Received.class)))
    public Response report(@BeanParam TipOffForm form) {
        TipOffIntake.Received received = desk.fromSupervisor(caller.get(), form);
        return Response.status(Response.Status.CREATED)
                .entity(TipOffBody.Received.from(received))
                .build();
    }
}
