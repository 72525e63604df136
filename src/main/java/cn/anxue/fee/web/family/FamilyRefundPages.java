package cn.anxue.fee.web.family;

import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.refund.Quotations;
import cn.anxue.fee.refund.RefundDraft;
import cn.anxue.fee.refund.RefundRegister;
import cn.anxue.fee.refund.RefundRequests;
import cn.anxue.fee.refund.RefundView;
import cn.anxue.fee.refund.quote.RefundCause;
import cn.anxue.fee.refund.quote.RefundQuote;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Refunds: what would come back and by which law, asking, following. */
@Path("/family/orders/{id}/refunds")
@DenyAll
@Produces(Pages.HTML)
public class FamilyRefundPages {
    @CheckedTemplate(basePath = "fee")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance familyRefunds(
                OrderView order,
                List<RefundQuote> quotes,
                List<RefundView> refunds,
                boolean open,
                @Nullable RefundCause cause,
                String reason,
                @Nullable Text said);
    }

    private final OrderRegister orders;
    private final Quotations quotations;
    private final RefundRequests requests;
    private final RefundRegister register;
    private final Desk desk;

    FamilyRefundPages(
            OrderRegister orders, Quotations quotations, RefundRequests requests, RefundRegister register, Desk desk) {
        this.orders = orders;
        this.quotations = quotations;
        this.requests = requests;
        this.register = register;
        this.desk = desk;
    }

    @GET
    @RolesAllowed(Role.FAMILY_GROUP)
    @Operation(hidden = true)
    public Response quote(@RestPath UUID id) {
        return Pages.show(page(id, null, "", null));
    }

    @POST
    @RolesAllowed(Role.FAMILY_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(
            @RestPath UUID id,
            @RestForm @Nullable RefundCause cause,
            @RestForm @Size(max = 500) @Nullable String reason) {
        String words = reason == null ? "" : reason.strip();
        return desk.act(
                () -> {
                    RefundView refund = requests.ask(desk.caller(), new OrderId(id), draft(cause, words));
                    return "/family/orders/" + id + "/refunds/" + refund.id();
                },
                refused -> page(id, cause, words, Pages.said(refused)));
    }

    private static RefundDraft draft(@Nullable RefundCause cause, String words) {
        if (cause == null) {
            throw new ProblemException(RequestProblem.REQUIRED, "/cause", Map.of());
        }
        return new RefundDraft(cause, words.isEmpty() ? cause.text().zh() : words, null);
    }

    private TemplateInstance page(UUID id, @Nullable RefundCause cause, String reason, @Nullable Text said) {
        OrderId order = new OrderId(id);
        OrderView view = orders.get(desk.caller(), order);
        List<RefundView> refunds = register.ofOrder(desk.caller(), order);
        boolean open = refunds.stream().anyMatch(FamilySheets::isOpen);
        List<RefundQuote> quotes =
                open || !view.terms().held().isPositive() ? List.of() : quotations.of(desk.caller(), order, null, null);
        return Templates.familyRefunds(view, quotes, refunds, open, cause, reason, said);
    }
}
