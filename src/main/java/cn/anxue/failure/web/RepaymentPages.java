package cn.anxue.failure.web;

import cn.anxue.deposit.outflow.Payee;
import cn.anxue.failure.ClaimRepayment;
import cn.anxue.failure.FailureId;
import cn.anxue.identity.Role;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What banks refused or sent back of a plan, and where it is to go now. */
@Path("/console/failures/{id}/payments")
@DenyAll
@Produces(Pages.HTML)
public class RepaymentPages {
    @CheckedTemplate(basePath = "failure")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance payments(Sheet sheet, Typed typed, @Nullable Text said);
    }

    /** What the page shows. */
    public record Sheet(UUID failure, List<ClaimRepayment.Waiting> waiting, boolean officer) {}

    private final ClaimRepayment repayment;
    private final Desk desk;

    RepaymentPages(ClaimRepayment repayment, Desk desk) {
        this.repayment = repayment;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(page(id, Typed.NOTHING, null));
    }

    @POST
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response payAgain(@RestPath UUID id, @Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        return desk.act(
                "/console/failures/" + id + "/payments",
                () -> act(new FailureId(id), typed),
                refused -> page(id, typed.refused(refused, FailurePages::field), Pages.said(refused)));
    }

    private void act(FailureId id, Typed typed) {
        Payee payee = FailurePages.payee(typed);
        if (payee == null) {
            repayment.again(desk.caller(), id, typed.number("number"));
        } else {
            repayment.name(desk.caller(), id, typed.number("number"), payee, typed.text("reason"));
        }
    }

    private TemplateInstance page(UUID id, Typed typed, @Nullable Text said) {
        return Templates.payments(
                new Sheet(
                        id,
                        repayment.waiting(desk.caller(), new FailureId(id)),
                        desk.caller().has(Role.OFFICER)),
                typed,
                said);
    }
}
