package cn.anxue.fee.web;

import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderLooks;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderSearch;
import cn.anxue.fee.order.OrderState;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.order.PaymentReference;
import cn.anxue.fee.refund.RefundRegister;
import cn.anxue.fee.refund.RefundView;
import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.web.Pages;
import cn.anxue.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Orders as the office reads them: people masked until somebody says why he looks. */
@Path("/console/fee-orders")
@DenyAll
@Produces(Pages.HTML)
public class OrderOfficePages {
    @CheckedTemplate(basePath = "fee")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance officeOrders(Listing sheet, @Nullable Text said);

        static native TemplateInstance officeOrder(Sheet sheet, Typed typed, @Nullable Text said);
    }

    /** What the list shows. */
    public record Listing(Page<OrderView> page, Typed filter) {
        public List<OrderState> states() {
            return List.of(OrderState.values());
        }
    }

    /**
     * What the page of one shows.
     *
     * @param clear whether its people stand in clear, since the caller has just said why he looks
     */
    public record Sheet(OrderView order, List<RefundView> refunds, boolean clear, boolean official) {}

    private final OrderRegister register;
    private final OrderSearch search;
    private final OrderLooks looks;
    private final RefundRegister refunds;
    private final CurrentCaller caller;

    OrderOfficePages(
            OrderRegister register,
            OrderSearch search,
            OrderLooks looks,
            RefundRegister refunds,
            CurrentCaller caller) {
        this.register = register;
        this.search = search;
        this.looks = looks;
        this.refunds = refunds;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        Typed filter = Typed.of(uri.getQueryParameters());
        return Pages.answer(() -> Pages.show(Templates.officeOrders(found(filter), null)), refused -> {
            var nothing = new Listing(new Page<>(List.of(), null), filter);
            return Templates.officeOrders(nothing, Pages.said(refused));
        });
    }

    private Listing found(Typed filter) {
        String reference = filter.textOrNull("reference");
        PaymentReference wanted = reference == null
                ? null
                : PaymentReference.parse(reference)
                        .orElseThrow(() -> new ProblemException(
                                RequestProblem.INVALID_VALUE, "/reference", Map.of("reason", "4KMNP-7RTWX")));
        var query = new OrderSearch.Query(
                filter.idOrNull("institution"),
                filter.choiceOrNull(OrderState.values(), "state"),
                wanted,
                Cursor.decodeNullable(filter.textOrNull("after")),
                filter.limit());
        return new Listing(search.search(caller.get(), query), filter);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(page(register.get(caller.get(), new OrderId(id)), false, Typed.NOTHING, null));
    }

    @POST
    @Path("/{id}/looks")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response look(@RestPath UUID id, @Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        OrderId order = new OrderId(id);
        return Pages.answer(
                () -> Pages.show(page(looks.look(caller.get(), order, typed.text("reason")), true, typed, null)),
                refused -> {
                    OrderView masked = register.get(caller.get(), order);
                    return page(masked, false, typed, Pages.said(refused));
                });
    }

    private TemplateInstance page(OrderView order, boolean clear, Typed typed, @Nullable Text said) {
        Caller asking = caller.get();
        boolean official = asking.has(Role.OFFICER) || asking.has(Role.APPROVER);
        var sheet = new Sheet(order, refunds.ofOrder(asking, order.id()), clear, official);
        return Templates.officeOrder(sheet, typed, said);
    }
}
