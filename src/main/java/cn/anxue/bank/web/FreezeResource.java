package cn.anxue.bank.web;

import cn.anxue.bank.freeze.Freeze;
import cn.anxue.bank.freeze.FreezeId;
import cn.anxue.bank.freeze.FreezeService;
import cn.anxue.bank.web.FreezeBody.Lifting;
import cn.anxue.bank.web.FreezeBody.Order;
import cn.anxue.bank.web.FreezeBody.View;
import cn.anxue.bank.web.FreezeBody.Views;
import cn.anxue.idempotency.Idempotent;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** Money that may not leave an account: told by its bank, or ordered by the authority and confirmed by the bank. */
@Path("/api/v1/accounts/{number}/freezes")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bank")
public class FreezeResource {
    private static final String NUMBER = "[0-9]{6,32}";

    private final FreezeService freezes;
    private final CurrentCaller caller;

    FreezeResource(FreezeService freezes, CurrentCaller caller) {
        this.freezes = freezes;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.BANK_GROUP, Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(operationId = "listFreezes", summary = "The freezes of an account, latest first")
    public Views list(@RestPath @Pattern(regexp = NUMBER) String number) {
        return Views.of(freezes.of(caller.get(), number));
    }

    @POST
    @RolesAllowed({Role.BANK_GROUP, Role.OFFICER_GROUP})
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "orderFreeze",
            summary =
                    "Freeze what an account holds, all of it or up to an amount; payouts and instructions wait from now on")
    @APIResponse(
            responseCode = "201",
            description = "The freeze",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response order(@RestPath @Pattern(regexp = NUMBER) String number, @NotNull @Valid Order body) {
        Freeze freeze = freezes.order(caller.get(), number, body.draft());
        return Response.created(URI.create("/api/v1/accounts/" + number + "/freezes/" + freeze.id()))
                .entity(View.of(freeze))
                .build();
    }

    @POST
    @Path("/{id}/lifting")
    @RolesAllowed({Role.BANK_GROUP, Role.OFFICER_GROUP})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "liftFreeze",
            summary = "Lift a freeze: the bank what it told, an officer what was ordered here")
    public View lift(
            @RestPath @Pattern(regexp = NUMBER) String number, @RestPath UUID id, @NotNull @Valid Lifting body) {
        return View.of(freezes.lift(caller.get(), number, new FreezeId(id), body.document()));
    }

    @POST
    @Path("/{id}/acknowledgement")
    @RolesAllowed(Role.BANK_GROUP)
    @Operation(operationId = "acknowledgeFreeze", summary = "Confirm that the bank knows of a freeze, or of its end")
    public View acknowledge(@RestPath @Pattern(regexp = NUMBER) String number, @RestPath UUID id) {
        return View.of(freezes.acknowledge(caller.get(), number, new FreezeId(id)));
    }
}
