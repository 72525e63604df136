package cn.anxue.fee.web;

import cn.anxue.fee.order.Contract;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderReceipts;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.order.SummaryLinks;
import cn.anxue.seal.SealedReceipt;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The contract summary and the receipt to print, opened by a link that holds for a quarter of an hour. */
@Path("/orders")
@DenyAll
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class OrderPages {
    @CheckedTemplate(basePath = "fee")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance summary(OrderView order, String contract, RawString qr);

        static native TemplateInstance receipt(OrderView order, SealedReceipt receipt, RawString qr);
    }

    private final SummaryLinks links;
    private final OrderReceipts receipts;

    OrderPages(SummaryLinks links, OrderReceipts receipts) {
        this.links = links;
        this.receipts = receipts;
    }

    @GET
    @Path("/{id}/summary")
    @PermitAll
    @Operation(hidden = true)
    public Response summary(
            @RestPath UUID id, @RestQuery @Nullable Long until, @RestQuery @Size(max = 200) @Nullable String key) {
        OrderView order = open(id, until, key);
        return page(Templates.summary(order, Contract.text(order), Qr.svg(payment(order))));
    }

    @GET
    @Path("/{id}/receipt")
    @PermitAll
    @Operation(hidden = true)
    public Response receipt(
            @RestPath UUID id, @RestQuery @Nullable Long until, @RestQuery @Size(max = 200) @Nullable String key) {
        OrderView order = open(id, until, key);
        SealedReceipt receipt = receipts.of(order);
        return page(Templates.receipt(order, receipt, Qr.svg(receipt.digest())));
    }

    private OrderView open(UUID id, @Nullable Long until, @Nullable String key) {
        return links.open(new OrderId(id), until == null ? 0 : until, key == null ? "" : key);
    }

    private static Response page(TemplateInstance page) {
        return Response.ok(page.render())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** What a person would type into a transfer. */
    private static String payment(OrderView order) {
        return "户名：%s\n账号：%s\n开户行：%s\n金额：%s\n附言：%s"
                .formatted(
                        order.payTo().name(),
                        order.payTo().account(),
                        order.payTo().bankName(),
                        order.terms().price().decimal(),
                        order.reference());
    }
}
