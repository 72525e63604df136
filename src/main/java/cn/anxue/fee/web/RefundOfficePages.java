package cn.anxue.fee.web;

import cn.anxue.calendar.Today;
import cn.anxue.fee.refund.RefundId;
import cn.anxue.fee.refund.RefundOffice;
import cn.anxue.fee.refund.RefundRegister;
import cn.anxue.fee.refund.RefundRequests;
import cn.anxue.fee.refund.RefundState;
import cn.anxue.fee.refund.RefundView;
import cn.anxue.fee.refund.quote.RefundCause;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Refunds as the office sees them: their clocks, what was said, and what an officer proposes to rule. */
@Path("/console/refunds")
@DenyAll
@Produces(Pages.HTML)
public class RefundOfficePages {
    @CheckedTemplate(basePath = "fee")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance officeRefunds(Listing sheet);

        static native TemplateInstance officeRefund(Sheet sheet, Typed typed, @Nullable Text said);
    }

    /** What the list shows. */
    public record Listing(List<Timed> refunds, @Nullable String next, Typed filter) {
        public List<RefundState> states() {
            return List.of(RefundState.values());
        }
    }

    /** A refund and whether its last day has passed. */
    public record Timed(RefundView refund, boolean late) {
        static Timed of(RefundView refund, LocalDate on) {
            boolean open = refund.clock().endedAt() == null;
            return new Timed(refund, open && refund.clock().payDueOn().isBefore(on));
        }
    }

    /** What the page of one shows. */
    public record Sheet(Timed timed, boolean officer) {
        public List<RefundCause> causes() {
            return List.of(RefundCause.values());
        }

        public boolean ruling() {
            return officer && timed.refund().state() == RefundState.CONTESTED;
        }

        public boolean failed() {
            return officer && timed.refund().state() == RefundState.FAILED;
        }
    }

    private final RefundRegister register;
    private final RefundRequests requests;
    private final RefundOffice office;
    private final Desk desk;
    private final Today today;

    RefundOfficePages(RefundRegister register, RefundRequests requests, RefundOffice office, Desk desk, Today today) {
        this.register = register;
        this.requests = requests;
        this.office = office;
        this.desk = desk;
        this.today = today;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        Typed filter = Typed.of(uri.getQueryParameters());
        Page<RefundView> found = Page.of(
                register.list(
                        desk.caller(),
                        filter.choiceOrNull(RefundState.values(), "state"),
                        Cursor.decodeNullable(filter.textOrNull("after")),
                        filter.limit()),
                filter.limit(),
                refund -> Cursor.encode(refund.id().value()));
        List<Timed> timed = found.items().stream()
                .map(refund -> Timed.of(refund, today.date()))
                .toList();
        return Pages.show(Templates.officeRefunds(new Listing(timed, found.next(), filter)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(page(new RefundId(id), Typed.NOTHING, null));
    }

    @POST
    @Path("/{id}/ruling")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response rule(@RestPath UUID id, @Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        return act(
                id,
                typed,
                refund -> office.rule(
                        desk.caller(), refund, typed.choice(RefundCause.values(), "cause"), typed.text("reason")));
    }

    @POST
    @Path("/{id}/retry")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(hidden = true)
    public Response retry(@RestPath UUID id) {
        return act(id, Typed.NOTHING, refund -> office.retry(desk.caller(), refund));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(hidden = true)
    public Response withdraw(@RestPath UUID id) {
        return act(id, Typed.NOTHING, refund -> requests.withdraw(desk.caller(), refund));
    }

    private Response act(UUID id, Typed typed, Consumer<RefundId> act) {
        RefundId refund = new RefundId(id);
        return desk.act(
                "/console/refunds/" + id,
                () -> act.accept(refund),
                refused -> page(refund, typed, Pages.said(refused)));
    }

    private TemplateInstance page(RefundId id, Typed typed, @Nullable Text said) {
        Caller asking = desk.caller();
        Timed timed = Timed.of(register.get(asking, id), today.date());
        return Templates.officeRefund(new Sheet(timed, asking.has(Role.OFFICER)), typed, said);
    }
}
