package cn.anxue.outbox.web;

import static cn.anxue.identity.Role.BANK_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.outbox.WebhookId;
import cn.anxue.outbox.WebhookReader;
import cn.anxue.outbox.WebhookService;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Subscriptions of banks and offices to what happens. */
@Path("/api/v1/webhooks")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class WebhookResource {
    private final WebhookService service;
    private final WebhookReader reader;
    private final CurrentCaller caller;

    WebhookResource(WebhookService service, WebhookReader reader, CurrentCaller caller) {
        this.service = service;
        this.reader = reader;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({BANK_GROUP, OFFICER_GROUP})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "subscribeWebhook",
            summary = "Be told of one's own bank's or region's events; the secret is answered this once",
            description =
                    "movement.booked, instruction.approved, day.closed, break.found, signed by Standard Webhooks 1.0."
                            + " Each event comes at least once under a webhook-id that stays the same, and in no order.")
    @APIResponse(
            responseCode = "201",
            description = "Subscribed",
            content = @Content(schema = @Schema(implementation = WebhookBody.Subscribed.class)))
    public Response subscribe(@NotNull @Valid WebhookBody.Subscription body) {
        return secret(service.subscribe(caller.get(), body.url(), body.eventTypes()));
    }

    @GET
    @RolesAllowed({BANK_GROUP, OFFICER_GROUP})
    @Operation(operationId = "listWebhooks", summary = "Subscriptions within reach, latest first")
    public Page<WebhookBody.View> list(
            @RestQuery @Size(max = 200) @Nullable String cursor,
            @RestQuery @Min(1) @Max(Page.LIMIT_MAX) @Nullable Integer limit) {
        return reader.page(caller.get(), Cursor.decodeNullable(cursor), Page.limit(limit))
                .map(WebhookBody.View::from);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({BANK_GROUP, OFFICER_GROUP})
    @Operation(operationId = "getWebhook", summary = "A subscription without its secret")
    public WebhookBody.View get(@RestPath UUID id) {
        return WebhookBody.View.from(reader.get(caller.get(), new WebhookId(id)));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({BANK_GROUP, OFFICER_GROUP})
    @Operation(operationId = "removeWebhook", summary = "End a subscription; what waits for it is given up")
    @APIResponse(responseCode = "204", description = "Ended")
    public void remove(@RestPath UUID id) {
        service.remove(caller.get(), new WebhookId(id));
    }

    @POST
    @Path("/{id}/secrets")
    @RolesAllowed({BANK_GROUP, OFFICER_GROUP})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "renewWebhookSecret",
            summary = "A new secret; for the hours given, what is sent is signed with both")
    @APIResponse(
            responseCode = "201",
            description = "The new secret, answered this once",
            content = @Content(schema = @Schema(implementation = WebhookBody.Subscribed.class)))
    public Response renewSecret(@RestPath UUID id, @NotNull @Valid WebhookBody.Renewal body) {
        Duration overlap = Duration.ofHours(Objects.requireNonNull(body.overlapHours()));
        return secret(service.renewSecret(caller.get(), new WebhookId(id), overlap));
    }

    @POST
    @Path("/{id}/pause")
    @RolesAllowed({BANK_GROUP, OFFICER_GROUP})
    @Operation(operationId = "pauseWebhook", summary = "Send nothing for now; what happens is kept")
    public WebhookBody.View pause(@RestPath UUID id) {
        return WebhookBody.View.from(service.pause(caller.get(), new WebhookId(id)));
    }

    @POST
    @Path("/{id}/resumption")
    @RolesAllowed({BANK_GROUP, OFFICER_GROUP})
    @Operation(operationId = "resumeWebhook", summary = "Send again, after a pause or a 410, with what was kept")
    public WebhookBody.View resume(@RestPath UUID id) {
        return WebhookBody.View.from(service.resume(caller.get(), new WebhookId(id)));
    }

    private static Response secret(WebhookService.Subscribed subscribed) {
        return Response.created(
                        URI.create("/api/v1/webhooks/" + subscribed.webhook().id()))
                .entity(WebhookBody.Subscribed.from(subscribed))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
