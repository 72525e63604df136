package cn.anxue.bank.web;

import cn.anxue.bank.freeze.Freeze;
import cn.anxue.bank.freeze.FreezeService;
import cn.anxue.bank.instruction.Hold;
import cn.anxue.bank.instruction.HoldId;
import cn.anxue.bank.instruction.HoldService;
import cn.anxue.bank.instruction.HoldState;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
import cn.anxue.web.Fields;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What holds instructions up, and the freezes a bank has not confirmed yet. */
@Path("/console/bank/holds")
@DenyAll
@Produces(Pages.HTML)
public class HoldPages {
    @CheckedTemplate(basePath = "bank")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance holds(Listing sheet, @Nullable Text said);
    }

    /** A reason that was not taken, and the hold it was given for. */
    record Refused(@Nullable HoldId hold, String reason) {
        static final Refused NONE = new Refused(null, "");
    }

    /** What the page shows. */
    public record Listing(
            Page<Hold> page, List<Freeze> notices, Typed filter, boolean bank, boolean officer, Refused refused) {
        /** What stands in the form of a hold. */
        public String reason(Hold hold) {
            return hold.id().equals(refused.hold()) ? refused.reason() : "";
        }

        public List<HoldState> states() {
            return List.of(HoldState.values());
        }
    }

    private final HoldService holds;
    private final FreezeService freezes;
    private final Desk desk;

    HoldPages(HoldService holds, FreezeService freezes, Desk desk) {
        this.holds = holds;
        this.freezes = freezes;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Role.BANK_GROUP, Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        return Pages.show(page(Typed.of(uri.getQueryParameters()), Refused.NONE, null));
    }

    @POST
    @Path("/{id}/lifting")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response lift(@RestPath UUID id, @Context UriInfo uri, @Nullable MultivaluedMap<String, String> form) {
        Typed filter = Typed.of(uri.getQueryParameters());
        Typed typed = Typed.of(form);
        return desk.act(
                () -> {
                    String reason = Fields.needed(typed.of("reason"), "/reason", HoldResource.REASON_MAX);
                    Hold hold = holds.lift(desk.caller(), new HoldId(id), reason);
                    return "/console/bank/holds?account=" + hold.account();
                },
                refused -> page(filter, new Refused(new HoldId(id), typed.of("reason")), Pages.said(refused)));
    }

    private TemplateInstance page(Typed filter, Refused refused, @Nullable Text said) {
        Caller asking = desk.caller();
        Page<Hold> found = holds.page(
                asking,
                filter.choiceOrNull(HoldState.values(), "state"),
                filter.textOrNull("account"),
                Cursor.decodeNullable(filter.textOrNull("after")),
                filter.limit());
        boolean bank = asking.has(Role.BANK) && asking.scope() instanceof Scope.Bank;
        List<Freeze> notices =
                bank ? freezes.notices(asking, null, Page.LIMIT_MAX).items() : List.of();
        var sheet = new Listing(found, notices, filter, bank, asking.has(Role.OFFICER), refused);
        return Templates.holds(sheet, said);
    }
}
