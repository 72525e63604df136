package cn.anxue.privacy.web;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.page.Page;
import cn.anxue.privacy.PrivacyRequest;
import cn.anxue.privacy.PrivacyRequests;
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

/** What a family asks about what is kept of it: a copy, a correction, an end. */
@Path("/api/v1/orders/{id}/privacy-requests")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
public class OrderRequestResource {
    static final String ORDER = "fee_order";

    private final PrivacyRequests requests;
    private final CurrentCaller caller;

    OrderRequestResource(PrivacyRequests requests, CurrentCaller caller) {
        this.requests = requests;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.FAMILY_GROUP, Role.OFFICER_GROUP})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makePrivacyRequest",
            summary = "Ask for a copy, a correction or an end of what is kept; an officer for a family at the counter")
    @APIResponse(
            responseCode = "201",
            description = "Taken, with the day it is answered by",
            content = @Content(schema = @Schema(implementation = PrivacyRequest.class)))
    public Response make(@RestPath UUID id, @NotNull @Valid PrivacyBody.Draft body) {
        PrivacyRequest made = requests.make(caller.get(), ORDER, id, body.kind(), body.values());
        return Response.created(URI.create("/api/v1/privacy-requests/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @RolesAllowed({
        Role.FAMILY_GROUP,
        Role.INSTITUTION_GROUP,
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.AUDITOR_GROUP
    })
    @Operation(
            operationId = "listOrderPrivacyRequests",
            summary = "What was asked about an order's people, and the answers")
    public Page<PrivacyBody.Asked> list(@RestPath UUID id) {
        return new Page<>(requests.of(caller.get(), ORDER, id), null).map(PrivacyBody.Asked::of);
    }
}
