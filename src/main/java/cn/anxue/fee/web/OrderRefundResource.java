package cn.anxue.fee.web;

import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.refund.RefundRegister;
import cn.anxue.fee.refund.RefundRequests;
import cn.anxue.fee.refund.RefundView;
import cn.anxue.idempotency.Idempotent;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.page.Page;
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
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The refunds of one order. */
@Path("/api/v1/orders/{id}/refunds")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Refunds")
public class OrderRefundResource {
    private final RefundRequests requests;
    private final RefundRegister register;
    private final CurrentCaller caller;
    /** Not an argument of the methods: those are what makes two requests the same. */
    private final HttpHeaders headers;

    OrderRefundResource(RefundRequests requests, RefundRegister register, CurrentCaller caller, HttpHeaders headers) {
        this.requests = requests;
        this.register = register;
        this.caller = caller;
        this.headers = headers;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.FAMILY_GROUP, Role.INSTITUTION_GROUP, Role.OFFICER_GROUP})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askRefund",
            summary = "Ask for money back; the order is held from now on, and what the records show is settled at once")
    @APIResponse(
            responseCode = "201",
            description = "Asked",
            content = @Content(schema = @Schema(implementation = RefundAnswer.class)))
    public Response ask(@RestPath UUID id, @NotNull @Valid RefundBody body) {
        RefundView refund = requests.ask(caller.get(), new OrderId(id), body.read());
        return Response.created(URI.create("/api/v1/refunds/" + refund.id()))
                .entity(RefundAnswer.from(refund, Language.of(headers)))
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
    @Operation(operationId = "listOrderRefunds", summary = "Refunds of an order, latest first")
    public Page<RefundAnswer> list(@RestPath UUID id) {
        Locale locale = Language.of(headers);
        return new Page<>(register.ofOrder(caller.get(), new OrderId(id)), null)
                .map(refund -> RefundAnswer.from(refund, locale));
    }
}
