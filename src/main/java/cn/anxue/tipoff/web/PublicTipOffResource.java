package cn.anxue.tipoff.web;

import cn.anxue.tipoff.PublicTipOffs;
import cn.anxue.tipoff.TipOffIntake;
import cn.anxue.web.ClientAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Reports from the public, and what became of them for whoever has the code and the PIN. */
@Path("/api/v1/public/tip-offs")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tip-offs")
public class PublicTipOffResource {
    static final String PIN = "Tip-Off-Pin";
    private static final int TYPED_MAX = 20;

    private final TipOffDesk desk;
    private final PublicTipOffs tipOffs;
    private final ClientAddress addresses;

    PublicTipOffResource(TipOffDesk desk, PublicTipOffs tipOffs, ClientAddress addresses) {
        this.desk = desk;
        this.tipOffs = tipOffs;
        this.addresses = addresses;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "reportTipOff",
            summary = "Report something, by name or not; answers code and PIN, the PIN this once")
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
        TipOffIntake.Received received = desk.fromAnybody(form);
        return Response.created(
                        URI.create("/api/v1/public/tip-offs/" + received.key().code()))
                .entity(TipOffBody.Received.from(received))
                .build();
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "getTipOffStatus",
            summary = "What became of a report; an unknown code and a wrong PIN are answered alike")
    public TipOffBody.Status status(
            @RestPath @Size(max = TYPED_MAX) String code,
            @RestHeader(PIN) @Size(max = TYPED_MAX) @Nullable String pin,
            @Context RoutingContext context) {
        return TipOffBody.Status.from(tipOffs.status(code, pin == null ? "" : pin, addresses.of(context.request())));
    }

    @POST
    @Path("/{code}/reopening")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reopenTipOff", summary = "Ask once more, within the term after the answer")
    public TipOffBody.Status reopen(
            @RestPath @Size(max = TYPED_MAX) String code,
            @RestHeader(PIN) @Size(max = TYPED_MAX) @Nullable String pin,
            @NotNull @Valid TipOffBody.Reopening body,
            @Context RoutingContext context) {
        return TipOffBody.Status.from(
                tipOffs.reopen(code, pin == null ? "" : pin, addresses.of(context.request()), body.words()));
    }
}
