package cn.anxue.failure.web;

import cn.anxue.deposit.outflow.Payee;
import cn.anxue.failure.Check;
import cn.anxue.failure.ClaimDraft;
import cn.anxue.failure.ClaimService;
import cn.anxue.failure.ClaimState;
import cn.anxue.failure.Claimant;
import cn.anxue.failure.FailureBoard;
import cn.anxue.failure.FailureDraft;
import cn.anxue.failure.FailureId;
import cn.anxue.failure.FailureKind;
import cn.anxue.failure.FailureService;
import cn.anxue.failure.FailureView;
import cn.anxue.failure.PlanService;
import cn.anxue.failure.PlanView;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import cn.anxue.page.Page;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
import cn.anxue.web.Offered;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The run-book of a failure: trigger, claims, plan, published — each step with its form and the next thing to do. */
@Path("/console/failures")
@DenyAll
@Produces(Pages.HTML)
public class FailurePages {
    private static final String PAGE = "/console/failures/";

    @CheckedTemplate(basePath = "failure")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance failures(Listing sheet, Typed typed, @Nullable Text said);

        static native TemplateInstance failure(Sheet sheet, Typed typed, @Nullable Text said);
    }

    /** What the list shows. */
    public record Listing(List<FailureBoard.Row> rows, String institution, Offered offered, boolean officer) {
        public List<FailureKind> kinds() {
            return List.of(FailureKind.values());
        }
    }

    /** What the page of one shows. */
    public record Sheet(
            FailureView failure,
            Page<ClaimBody.Answer> claims,
            @Nullable PlanView plan,
            boolean officer) {
        public boolean is(String state) {
            return failure.state().name().equals(state);
        }

        /** Whether any claim shown waits for its check. */
        public boolean unchecked() {
            return claims.items().stream().anyMatch(claim -> claim.state() == ClaimState.OPEN);
        }
    }

    private final FailureBoard board;
    private final FailureService failures;
    private final PlanService plans;
    private final ClaimService claims;
    private final Desk desk;

    FailurePages(FailureBoard board, FailureService failures, PlanService plans, ClaimService claims, Desk desk) {
        this.board = board;
        this.failures = failures;
        this.plans = plans;
        this.claims = claims;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response list(@RestQuery @Nullable UUID institution) {
        return Pages.show(list(institution, Typed.NOTHING, Offered.NOTHING, null));
    }

    @POST
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response trigger(@Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        return desk.act(
                () -> {
                    InstitutionId institution =
                            desk.institution(typed.of("institution"), typed.of("chosen"), "/institution");
                    var draft = new FailureDraft(typed.choice(FailureKind.values(), "kind"), typed.text("basis"));
                    return PAGE
                            + failures.trigger(desk.caller(), institution, draft)
                                    .id();
                },
                refused -> list(
                        null,
                        typed,
                        desk.offered(typed.of("institution"), typed.of("chosen"), refused),
                        Pages.said(refused)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id, @RestQuery @Nullable Integer after) {
        return Pages.show(page(new FailureId(id), after, Typed.NOTHING, null));
    }

    @POST
    @Path("/{id}/claims-period")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response openClaims(@RestPath UUID id, @Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        return act(
                id,
                typed,
                failure -> failures.openClaims(desk.caller(), failure, typed.day("from"), typed.day("until")));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(@RestPath UUID id, @Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        return act(id, typed, failure -> failures.withdraw(desk.caller(), failure, typed.text("reason")));
    }

    @POST
    @Path("/{id}/claims/recorded-checks")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(hidden = true)
    public Response acceptRecorded(@RestPath UUID id) {
        return act(id, Typed.NOTHING, failure -> claims.acceptRecorded(desk.caller(), failure));
    }

    @POST
    @Path("/{id}/claims/checks")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response check(@RestPath UUID id, @Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        return act(
                id,
                typed,
                failure -> claims.check(
                        desk.caller(),
                        failure,
                        List.of(new Check(
                                typed.number("number"),
                                typed.money("verified"),
                                payee(typed),
                                typed.textOrNull("remark")))));
    }

    @POST
    @Path("/{id}/claims")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(@RestPath UUID id, @Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        return act(
                id,
                typed,
                failure -> claims.add(
                        desk.caller(),
                        failure,
                        new ClaimDraft(
                                null,
                                Money.ofFen(0),
                                typed.money("claimed"),
                                new Claimant(typed.text("name"), typed.text("phone"), payee(typed)),
                                typed.text("evidence"),
                                List.of())));
    }

    @POST
    @Path("/{id}/plans")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(hidden = true)
    public Response propose(@RestPath UUID id) {
        return act(id, Typed.NOTHING, failure -> plans.propose(desk.caller(), failure));
    }

    /** Another account than the one that paid; null where nothing of it was typed. */
    static @Nullable Payee payee(Typed typed) {
        String bank = typed.textOrNull("bankName");
        String account = typed.of("account").replace(" ", "");
        String name = typed.of("payeeName").strip();
        return bank == null && account.isEmpty() && name.isEmpty() ? null : new Payee(bank, account, name);
    }

    /** Where the form has what the room names by its own pointer. */
    static String field(String pointer) {
        String field = pointer.substring(pointer.lastIndexOf('/') + 1);
        return pointer.endsWith("/payee/name") ? "payeeName" : pointer.endsWith("/payee") ? "account" : field;
    }

    private Response act(UUID id, Typed typed, Consumer<FailureId> act) {
        FailureId failure = new FailureId(id);
        return desk.act(
                PAGE + id,
                () -> act.accept(failure),
                refused -> page(failure, null, typed.refused(refused, FailurePages::field), Pages.said(refused)));
    }

    private TemplateInstance list(@Nullable UUID institution, Typed typed, Offered offered, @Nullable Text said) {
        Caller asking = desk.caller();
        String chosen = institution == null ? typed.of("institution") : desk.codeOf(institution);
        return Templates.failures(
                new Listing(board.of(asking, institution), chosen, offered, asking.has(Role.OFFICER)), typed, said);
    }

    private TemplateInstance page(FailureId id, @Nullable Integer after, Typed typed, @Nullable Text said) {
        Caller asking = desk.caller();
        FailureView failure = failures.get(asking, id);
        Page<ClaimBody.Answer> shown = claims.page(asking, id, after == null ? 0 : after, Page.LIMIT_DEFAULT)
                .map(ClaimBody.Answer::masked);
        boolean planned = switch (failure.state()) {
            case PLANNED, PUBLISHED, RESIDUE, SHORTFALL -> true;
            case TRIGGERED, CLAIMS_OPEN, WITHDRAWN -> false;
        };
        PlanView plan = planned ? plans.get(asking, id) : null;
        return Templates.failure(new Sheet(failure, shown, plan, asking.has(Role.OFFICER)), typed, said);
    }
}
