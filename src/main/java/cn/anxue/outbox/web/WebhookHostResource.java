package cn.anxue.outbox.web;

import static cn.anxue.identity.Role.ADMINISTRATOR_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.outbox.AllowedHost;
import cn.anxue.outbox.HostService;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Private hosts that webhooks may reach. */
@Path("/api/v1/webhook-hosts")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class WebhookHostResource {
    private final HostService hosts;
    private final CurrentCaller caller;

    WebhookHostResource(HostService hosts, CurrentCaller caller) {
        this.hosts = hosts;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(ADMINISTRATOR_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "allowWebhookHost", summary = "Let webhooks reach a host of a private network")
    @APIResponse(
            responseCode = "201",
            description = "Listed",
            content = @Content(schema = @Schema(implementation = WebhookHostBody.View.class)))
    public Response allow(@NotNull @Valid WebhookHostBody.Permission body) {
        AllowedHost host = hosts.allow(caller.get(), body.host(), body.reason().strip());
        return Response.created(URI.create("/api/v1/webhook-hosts/" + host.id()))
                .entity(WebhookHostBody.View.from(host))
                .build();
    }

    @GET
    @RolesAllowed(ADMINISTRATOR_GROUP)
    @Operation(operationId = "listWebhookHosts", summary = "Private hosts that webhooks may reach, latest first")
    public Page<WebhookHostBody.View> list(
            @RestQuery @Size(max = 200) @Nullable String cursor,
            @RestQuery @Min(1) @Max(Page.LIMIT_MAX) @Nullable Integer limit) {
        return hosts.page(caller.get(), Cursor.decodeNullable(cursor), Page.limit(limit))
                .map(WebhookHostBody.View::from);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(ADMINISTRATOR_GROUP)
    @Operation(operationId = "removeWebhookHost", summary = "Take a host off the list")
    @APIResponse(responseCode = "204", description = "Taken off")
    public void remove(@RestPath UUID id) {
        hosts.remove(caller.get(), id);
    }
}
