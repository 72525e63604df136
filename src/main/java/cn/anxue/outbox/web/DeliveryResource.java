package cn.anxue.outbox.web;

import static cn.anxue.identity.Role.BANK_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.outbox.Delivery;
import cn.anxue.outbox.DeliveryService;
import cn.anxue.outbox.DeliveryState;
import cn.anxue.outbox.EventId;
import cn.anxue.outbox.WebhookId;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
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

/** What became of the events of a subscription. */
@Path("/api/v1/webhooks/{id}")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class DeliveryResource {
    private final DeliveryService deliveries;
    private final CurrentCaller caller;

    DeliveryResource(DeliveryService deliveries, CurrentCaller caller) {
        this.deliveries = deliveries;
        this.caller = caller;
    }

    @GET
    @Path("/deliveries")
    @RolesAllowed({BANK_GROUP, OFFICER_GROUP})
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "Events for this subscription of the last 30 days, latest first")
    public Page<DeliveryBody> list(
            @RestPath UUID id,
            @RestQuery @Nullable DeliveryState state,
            @RestQuery @Size(max = 200) @Nullable String cursor,
            @RestQuery @Min(1) @Max(Page.LIMIT_MAX) @Nullable Integer limit) {
        return deliveries
                .page(caller.get(), new WebhookId(id), state, Cursor.decodeNullable(cursor), Page.limit(limit))
                .map(DeliveryBody::from);
    }

    @GET
    @Path("/deliveries/{event}")
    @RolesAllowed({BANK_GROUP, OFFICER_GROUP})
    @Operation(operationId = "getWebhookDelivery", summary = "One event with what became of its last try")
    public DeliveryBody get(@RestPath UUID id, @RestPath UUID event) {
        return DeliveryBody.from(deliveries.get(caller.get(), new WebhookId(id), new EventId(event)));
    }

    @POST
    @Path("/deliveries/{event}/redelivery")
    @RolesAllowed({BANK_GROUP, OFFICER_GROUP})
    @Operation(operationId = "redeliverWebhookEvent", summary = "Send one event once more, under its own webhook-id")
    public DeliveryBody redeliver(@RestPath UUID id, @RestPath UUID event) {
        return DeliveryBody.from(deliveries.repeat(caller.get(), new WebhookId(id), new EventId(event)));
    }

    @POST
    @Path("/pings")
    @RolesAllowed({BANK_GROUP, OFFICER_GROUP})
    @Operation(operationId = "pingWebhook", summary = "Send a webhook.ping, to try the receiver")
    @APIResponse(
            responseCode = "201",
            description = "It will be sent at once",
            content = @Content(schema = @Schema(implementation = DeliveryBody.class)))
    public Response ping(@RestPath UUID id) {
        Delivery ping = deliveries.ping(caller.get(), new WebhookId(id));
        return Response.created(URI.create("/api/v1/webhooks/" + id + "/deliveries/" + ping.event()))
                .entity(DeliveryBody.from(ping))
                .build();
    }
}
