package cn.anxue.bank.web;

import cn.anxue.bank.freeze.Freeze;
import cn.anxue.bank.freeze.FreezeDraft;
import cn.anxue.bank.freeze.FreezeId;
import cn.anxue.bank.freeze.FreezeKind;
import cn.anxue.bank.freeze.FreezeService;
import cn.anxue.bank.instruction.BankChange;
import cn.anxue.bank.instruction.Instruction;
import cn.anxue.bank.reconciliation.AccountBoard;
import cn.anxue.bank.reconciliation.DayView;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import cn.anxue.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
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
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One account: its last days, what binds it, and the acts of bank and officer on it. */
@Path("/console/bank/accounts/{number}")
@DenyAll
@Produces(Pages.HTML)
public class AccountPages {
    private static final String NUMBER = "[0-9]{6,32}";

    @CheckedTemplate(basePath = "bank")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance account(Sheet sheet, Typed typed, @Nullable Text said);
    }

    /** What the page shows. */
    public record Sheet(
            AccountBoard.Row account, List<DayView> days, List<Freeze> freezes, boolean bank, boolean officer) {
        public List<FreezeKind> kinds() {
            return List.of(FreezeKind.values());
        }

        public boolean mayFreeze() {
            return bank || officer;
        }
    }

    private final AccountBoard board;
    private final FreezeService freezes;
    private final BankChange change;
    private final Desk desk;

    AccountPages(AccountBoard board, FreezeService freezes, BankChange change, Desk desk) {
        this.board = board;
        this.freezes = freezes;
        this.change = change;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.BANK_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath @Pattern(regexp = NUMBER) String number) {
        return Pages.show(page(number, Typed.NOTHING, null));
    }

    @POST
    @Path("/transfers")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(hidden = true)
    public Response transfer(@RestPath @Pattern(regexp = NUMBER) String number) {
        return act(number, Typed.NOTHING, () -> {
            Instruction instruction = change.transfer(desk.caller(), number);
            return "/console/bank/instructions/" + instruction.id();
        });
    }

    @POST
    @Path("/freezes")
    @RolesAllowed({Role.BANK_GROUP, Role.OFFICER_GROUP})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response freeze(
            @RestPath @Pattern(regexp = NUMBER) String number, @Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        return act(number, typed, () -> {
            freezes.order(
                    desk.caller(),
                    number,
                    new FreezeDraft(
                            typed.choice(FreezeKind.values(), "kind"),
                            typed.moneyOrNull("amount"),
                            typed.text("document"),
                            typed.dayOrNull("until")));
            return address(number);
        });
    }

    @POST
    @Path("/freezes/{id}/lifting")
    @RolesAllowed({Role.BANK_GROUP, Role.OFFICER_GROUP})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response lift(
            @RestPath @Pattern(regexp = NUMBER) String number,
            @RestPath UUID id,
            @Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        return act(number, typed, () -> {
            freezes.lift(desk.caller(), number, new FreezeId(id), typed.text("document"));
            return address(number);
        });
    }

    @POST
    @Path("/freezes/{id}/acknowledgement")
    @RolesAllowed(Role.BANK_GROUP)
    @Operation(hidden = true)
    public Response acknowledge(@RestPath @Pattern(regexp = NUMBER) String number, @RestPath UUID id) {
        return act(number, Typed.NOTHING, () -> {
            freezes.acknowledge(desk.caller(), number, new FreezeId(id));
            return address(number);
        });
    }

    /** Goes on to the page that the act names, or shows this one again with what was typed and why not. */
    private Response act(String number, Typed typed, Supplier<String> act) {
        return desk.act(act, refused -> page(number, typed, Pages.said(refused)));
    }

    private static String address(String number) {
        return "/console/bank/accounts/" + number;
    }

    private TemplateInstance page(String number, Typed typed, @Nullable Text said) {
        Caller asking = desk.caller();
        var sheet = new Sheet(
                board.get(asking, number),
                board.days(asking, number),
                freezes.of(asking, number),
                asking.has(Role.BANK),
                asking.has(Role.OFFICER));
        return Templates.account(sheet, typed, said);
    }
}
