package cn.anxue.seal.web;

import cn.anxue.identity.Role;
import cn.anxue.seal.VerificationRun;
import cn.anxue.web.ReaderLocale;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The whole history held against its seals, for auditors. The command {@code verify} does it without the service. */
@Path("/api/v1/seals/verification")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Seals")
public class VerificationResource {
    private final VerificationRun run;

    VerificationResource(VerificationRun run) {
        this.run = run;
    }

    @POST
    @RolesAllowed(Role.AUDITOR_GROUP)
    @Operation(operationId = "startSealVerification", summary = "Begin to verify all history against its seals")
    @APIResponse(
            responseCode = "202",
            description = "It has begun",
            content = @Content(schema = @Schema(implementation = SealBody.Verification.class)))
    public Response start(HttpHeaders headers) {
        return Response.accepted(SealBody.Verification.of(run.start(), ReaderLocale.of(headers)))
                .location(URI.create("/api/v1/seals/verification"))
                .build();
    }

    @GET
    @RolesAllowed(Role.AUDITOR_GROUP)
    @Operation(
            operationId = "getSealVerification",
            summary = "How far the last verification of this node has come, and what it found")
    public SealBody.Verification report(HttpHeaders headers) {
        return SealBody.Verification.of(run.report(), ReaderLocale.of(headers));
    }
}
