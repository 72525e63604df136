package cn.anxue.fee.web;

import cn.anxue.fee.order.Contract;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.order.SummaryLinks;
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

/** The contract summary to print, opened by a link that holds for a quarter of an hour. */
@Path("/orders")
@DenyAll
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class OrderPages {
    @CheckedTemplate(basePath = "fee")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance summary(OrderView order, String contract, RawString qr);
    }

    private final SummaryLinks links;

    OrderPages(SummaryLinks links) {
        this.links = links;
    }

    @GET
    @Path("/{id}/summary")
    @PermitAll
    @Operation(hidden = true)
    public Response summary(
            @RestPath UUID id, @RestQuery @Nullable Long until, @RestQuery @Size(max = 200) @Nullable String key) {
        OrderView order = links.open(new OrderId(id), until == null ? 0 : until, key == null ? "" : key);
        String page = Templates.summary(order, Contract.text(order), Qr.svg(payment(order)))
                .render();
        return Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
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
