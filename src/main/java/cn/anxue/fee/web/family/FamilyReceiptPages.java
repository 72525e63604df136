package cn.anxue.fee.web.family;

import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderReceipts;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.order.SummaryLinks;
import cn.anxue.identity.Role;
import cn.anxue.seal.SealedReceipt;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The sealed receipt: to read, to keep, to print, to verify without asking us. */
@Path("/family/orders/{id}/receipt")
@DenyAll
@Produces(Pages.HTML)
public class FamilyReceiptPages {
    @CheckedTemplate(basePath = "fee")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance familyReceipt(OrderView order, SealedReceipt receipt, String print);
    }

    private final OrderRegister orders;
    private final OrderReceipts receipts;
    private final SummaryLinks links;
    private final ObjectMapper json;
    private final Desk desk;

    FamilyReceiptPages(OrderRegister orders, OrderReceipts receipts, SummaryLinks links, ObjectMapper json, Desk desk) {
        this.orders = orders;
        this.receipts = receipts;
        this.links = links;
        this.json = json;
        this.desk = desk;
    }

    @GET
    @RolesAllowed(Role.FAMILY_GROUP)
    @Operation(hidden = true)
    public Response show(@RestPath UUID id) {
        OrderView order = orders.get(desk.caller(), new OrderId(id));
        SummaryLinks.Link link = links.make(desk.caller(), new OrderId(id));
        String print = "/orders/%s/receipt?until=%d&key=%s".formatted(id, link.until(), link.key());
        return Pages.show(Templates.familyReceipt(order, receipts.of(order), print));
    }

    /** The file the verifier reads. */
    @GET
    @Path("/file")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.FAMILY_GROUP)
    @Operation(hidden = true)
    public Response file(@RestPath UUID id) {
        OrderView order = orders.get(desk.caller(), new OrderId(id));
        return FamilyFiles.json(json, receipts.of(order), "receipt-" + order.reference() + ".json");
    }
}
