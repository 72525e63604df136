package cn.anxue.fee.web.console;

import cn.anxue.fee.lesson.LessonKey;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.SummaryLinks;
import cn.anxue.fee.refund.RefundView;
import cn.anxue.fee.refund.quote.RefundCause;
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
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One order at the institution's desk: where it stands, its lessons, what may be done. */
@Path("/console/orders/{id: [0-9a-fA-F-]+}")
@DenyAll
@Produces(Pages.HTML)
public class OrderPage {
    @CheckedTemplate(basePath = "fee")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance order(OrderSheet sheet, String print, String reason, @Nullable Text said);
    }

    private final OrderSheets sheets;
    private final OrderActs acts;
    private final SummaryLinks links;
    private final Desk desk;

    OrderPage(OrderSheets sheets, OrderActs acts, SummaryLinks links, Desk desk) {
        this.sheets = sheets;
        this.acts = acts;
        this.links = links;
        this.desk = desk;
    }

    @GET
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Operation(hidden = true)
    public Response show(@RestPath UUID id) {
        return Pages.show(sheet(id, "", null));
    }

    @POST
    @Path("/cancellation")
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response cancel(@RestPath UUID id) {
        return done(id, "", () -> {
            acts.cancel(desk.caller(), new OrderId(id));
            return page(id);
        });
    }

    @POST
    @Path("/lessons/{n}/withdrawal")
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(@RestPath UUID id, @RestPath int n) {
        return done(id, "", () -> {
            acts.withdraw(desk.caller(), new LessonKey(new OrderId(id), n));
            return page(id) + "#lessons";
        });
    }

    /** The institution gives back by itself. */
    @POST
    @Path("/refunds")
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response refund(
            @RestPath UUID id,
            @RestForm @Nullable RefundCause cause,
            @RestForm @Size(max = 500) @Nullable String reason) {
        String words = Entered.text(reason);
        return done(id, words, () -> {
            if (cause == null) {
                throw new ProblemException(RequestProblem.REQUIRED, "/cause", Map.of());
            }
            RefundView refund = acts.refund(desk.caller(), new OrderId(id), cause, words);
            return "/console/refund-answers/" + refund.id();
        });
    }

    private Response done(UUID id, String reason, Supplier<String> act) {
        return desk.act(act, refused -> sheet(id, reason, Pages.said(refused)));
    }

    private TemplateInstance sheet(UUID id, String reason, @Nullable Text said) {
        SummaryLinks.Link link = links.make(desk.caller(), new OrderId(id));
        String print = "/orders/%s/summary?until=%d&key=%s".formatted(id, link.until(), link.key());
        return Templates.order(sheets.of(desk.caller(), new OrderId(id)), print, reason, said);
    }

    private static String page(UUID id) {
        return "/console/orders/" + id;
    }
}
