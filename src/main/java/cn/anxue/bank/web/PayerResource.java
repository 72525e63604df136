package cn.anxue.bank.web;

import cn.anxue.bank.LineId;
import cn.anxue.bank.identification.NamedPayer;
import cn.anxue.bank.identification.PayerNaming;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Who paid what the bank named no payer of. */
@Path("/api/v1/bank/lines/{id}/payer")
@DenyAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bank")
public class PayerResource {
    private final PayerNaming naming;
    private final CurrentCaller caller;

    PayerResource(PayerNaming naming, CurrentCaller caller) {
        this.naming = naming;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.OFFICER_GROUP)
    @Idempotent
    @Operation(
            operationId = "nameLinePayer",
            summary = "Say with evidence who paid an unidentified line; it goes back there once a second person agrees")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = PayerBody.View.class)))
    public Response name(@RestPath UUID id, @NotNull @Valid PayerBody body) {
        NamedPayer payer = naming.name(caller.get(), new LineId(id), body.read());
        return Response.created(URI.create("/api/v1/approvals/" + payer.approval()))
                .entity(PayerBody.View.of(payer))
                .build();
    }
}
