package cn.anxue.bank.web;

import cn.anxue.bank.reconciliation.Break;
import cn.anxue.bank.reconciliation.BreakBoard;
import cn.anxue.bank.reconciliation.BreakId;
import cn.anxue.bank.reconciliation.BreakKind;
import cn.anxue.bank.reconciliation.BreakOwner;
import cn.anxue.bank.reconciliation.BreakRegister;
import cn.anxue.bank.reconciliation.BreakState;
import cn.anxue.bank.reconciliation.Resolution;
import cn.anxue.bank.reconciliation.ResolutionKind;
import cn.anxue.bank.reconciliation.Resolutions;
import cn.anxue.calendar.Today;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What does not agree, who is to act on it, and the forms by which it is settled. */
@Path("/console/bank/breaks")
@DenyAll
@Produces(Pages.HTML)
public class BreakPages {
    @CheckedTemplate(basePath = "bank")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance breaks(Listing sheet);

        static native TemplateInstance oneBreak(Sheet sheet, Typed typed, @Nullable Text said);
    }

    /** What the list shows. */
    public record Listing(List<Aged> breaks, @Nullable String next, Typed filter) {
        /** Open ones, where the address does not say. */
        public String state() {
            return filter.has("state") ? filter.of("state") : BreakState.OPEN.name();
        }

        public List<BreakKind> kinds() {
            return List.of(BreakKind.values());
        }

        public List<BreakState> states() {
            return List.of(BreakState.values());
        }

        public List<BreakOwner> owners() {
            return List.of(BreakOwner.values());
        }
    }

    /** A break and how long it has stood. */
    public record Aged(Break one, long days) {
        static Aged of(Break one, LocalDate on) {
            return new Aged(one, Math.max(0, ChronoUnit.DAYS.between(one.day(), on)));
        }
    }

    /** What the page of one shows. */
    public record Sheet(Aged aged, List<Resolution> proposed, boolean officer) {
        public List<ResolutionKind> ways() {
            return List.copyOf(ResolutionKind.of(aged.one().kind()));
        }

        public List<BreakOwner> owners() {
            return List.of(BreakOwner.values());
        }

        /** Whether one of the ways names a line or an instruction. */
        public boolean needsLine() {
            return ways().contains(ResolutionKind.PUT_BACK);
        }

        public boolean open() {
            return aged.one().state() == BreakState.OPEN;
        }
    }

    private final BreakBoard board;
    private final BreakRegister register;
    private final Resolutions resolutions;
    private final Desk desk;
    private final Today today;

    BreakPages(BreakBoard board, BreakRegister register, Resolutions resolutions, Desk desk, Today today) {
        this.board = board;
        this.register = register;
        this.resolutions = resolutions;
        this.desk = desk;
        this.today = today;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.BANK_GROUP})
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        Typed filter = Typed.of(uri.getQueryParameters());
        BreakState state = filter.has("state") ? filter.choiceOrNull(BreakState.values(), "state") : BreakState.OPEN;
        var search = new BreakBoard.Search(
                state,
                filter.textOrNull("account"),
                filter.choiceOrNull(BreakKind.values(), "kind"),
                filter.choiceOrNull(BreakOwner.values(), "owner"));
        Page<Break> found =
                board.page(desk.caller(), search, Cursor.decodeNullable(filter.textOrNull("after")), filter.limit());
        List<Aged> aged =
                found.items().stream().map(one -> Aged.of(one, today.date())).toList();
        return Pages.show(Templates.breaks(new Listing(aged, found.next(), filter)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.BANK_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(page(new BreakId(id), Typed.NOTHING, null));
    }

    @POST
    @Path("/{id}/resolution")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response resolve(@RestPath UUID id, @Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        return act(
                new BreakId(id),
                typed,
                () -> resolutions.propose(
                        desk.caller(),
                        new BreakId(id),
                        typed.choice(ResolutionKind.values(), "kind"),
                        new Resolutions.Means(typed.idOrNull("line"), typed.idOrNull("instruction")),
                        typed.text("reason")));
    }

    @POST
    @Path("/{id}/assignment")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response assign(@RestPath UUID id, @Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        return act(
                new BreakId(id),
                typed,
                () -> register.assign(
                        desk.caller(),
                        new BreakId(id),
                        typed.choice(BreakOwner.values(), "owner"),
                        typed.textOrNull("assignee")));
    }

    private Response act(BreakId id, Typed typed, Runnable act) {
        return desk.act("/console/bank/breaks/" + id, act, refused -> page(id, typed, Pages.said(refused)));
    }

    private TemplateInstance page(BreakId id, Typed typed, @Nullable Text said) {
        Caller asking = desk.caller();
        Aged aged = Aged.of(board.get(asking, id), today.date());
        return Templates.oneBreak(new Sheet(aged, board.proposed(asking, id), asking.has(Role.OFFICER)), typed, said);
    }
}
