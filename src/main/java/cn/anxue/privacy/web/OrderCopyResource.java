package cn.anxue.privacy.web;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.privacy.PersonalCopies;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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

/** Everything kept about an order's family, for the family. */
@Path("/api/v1/orders/{id}/personal-data")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
public class OrderCopyResource {
    private final PersonalCopies copies;
    private final CurrentCaller caller;

    OrderCopyResource(PersonalCopies copies, CurrentCaller caller) {
        this.copies = copies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.FAMILY_GROUP)
    @Operation(
            operationId = "copyPersonalData",
            summary = "All that is kept about the order's family, by where it is kept")
    @APIResponse(
            responseCode = "200",
            description = "An object for each part",
            content = @Content(schema = @Schema(implementation = Object.class)))
    public Response copy(@RestPath UUID id) {
        return Response.ok(copies.copy(caller.get(), OrderRequestResource.ORDER, id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-data.json\"")
                .build();
    }
}
