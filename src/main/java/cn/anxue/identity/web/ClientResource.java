package cn.anxue.identity.web;

import cn.anxue.identity.ActorId;
import cn.anxue.identity.ClientService;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Machines of banks and institutions, kept by administrators. */
@Path("/api/v1/clients")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
public class ClientResource {
    private final ClientService service;
    private final CurrentCaller caller;

    ClientResource(ClientService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerClient", summary = "Register a machine; its secret is answered this once")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = ClientBody.Registered.class)))
    public Response register(@NotNull @Valid ClientBody.Registration body) {
        ClientService.Registered client = service.register(caller.get(), body.name(), body.scope());
        return Response.created(URI.create("/api/v1/clients/" + client.id()))
                .entity(ClientBody.Registered.from(client))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.ADMINISTRATOR_GROUP)
    @Operation(operationId = "getClient", summary = "A client without its secret")
    public ClientBody.View get(@RestPath UUID id) {
        return ClientBody.View.from(service.get(caller.get(), new ActorId(id)));
    }

    @POST
    @Path("/{id}/secrets")
    @RolesAllowed(Role.ADMINISTRATOR_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "renewClientSecret",
            summary = "A new secret; the present one passes beside it for the hours given")
    @APIResponse(
            responseCode = "201",
            description = "The new secret, answered this once",
            content = @Content(schema = @Schema(implementation = ClientBody.Registered.class)))
    public Response renewSecret(@RestPath UUID id, @NotNull @Valid ClientBody.Renewal body) {
        Duration overlap = Duration.ofHours(Objects.requireNonNull(body.overlapHours()));
        ClientService.Registered client = service.renewSecret(caller.get(), new ActorId(id), overlap);
        return Response.created(URI.create("/api/v1/clients/" + client.id()))
                .entity(ClientBody.Registered.from(client))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/{id}/revocation")
    @RolesAllowed(Role.ADMINISTRATOR_GROUP)
    @Operation(operationId = "revokeClient", summary = "Issue no more tokens to this client and end those it has")
    @APIResponse(responseCode = "204", description = "Revoked")
    public void revoke(@RestPath UUID id) {
        service.revoke(caller.get(), new ActorId(id));
    }
}
