package cn.anxue.fee.web;

import cn.anxue.fee.refund.RefundId;
import cn.anxue.fee.refund.RefundOffice;
import cn.anxue.idempotency.Idempotent;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Payments of refunds that failed, once more. */
@Path("/api/v1/refunds/{id}/retry")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Refunds")
public class RefundRetryResource {
    private final RefundOffice office;
    private final CurrentCaller caller;
    /** Not an argument of the method: those are what makes two requests the same. */
    private final HttpHeaders headers;

    RefundRetryResource(RefundOffice office, CurrentCaller caller, HttpHeaders headers) {
        this.office = office;
        this.caller = caller;
        this.headers = headers;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(operationId = "retryRefund", summary = "Pay what failed once more, to the same payees")
    @APIResponse(
            responseCode = "200",
            description = "In line for the next run",
            content = @Content(schema = @Schema(implementation = RefundAnswer.class)))
    public Response retry(@RestPath UUID id) {
        return Response.ok(RefundAnswer.from(office.retry(caller.get(), new RefundId(id)), Language.of(headers)))
                .build();
    }
}
