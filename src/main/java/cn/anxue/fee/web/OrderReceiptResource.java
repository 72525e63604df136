package cn.anxue.fee.web;

import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderReceipts;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.seal.SealedReceipt;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The sealed receipt of an order. */
@Path("/api/v1/orders/{id}/receipt")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
public class OrderReceiptResource {
    private final OrderReceipts receipts;
    private final CurrentCaller caller;

    OrderReceiptResource(OrderReceipts receipts, CurrentCaller caller) {
        this.receipts = receipts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.AUDITOR_GROUP,
        Role.INSTITUTION_GROUP,
        Role.FAMILY_GROUP
    })
    @Operation(
            operationId = "getOrderReceipt",
            summary = "The order's entries with their salts, audit paths and the signed head, to be checked by anybody")
    public SealedReceipt receipt(@RestPath UUID id) {
        return receipts.of(caller.get(), new OrderId(id));
    }
}
