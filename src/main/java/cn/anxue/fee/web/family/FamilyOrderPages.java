package cn.anxue.fee.web.family;

import cn.anxue.fee.family.FamilyAcceptance;
import cn.anxue.fee.order.OrderEndings;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.SummaryLinks;
import cn.anxue.identity.Role;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One order: where it and its money stand, the contract to accept, how to pay. */
@Path("/family/orders/{id}")
@DenyAll
@Produces(Pages.HTML)
public class FamilyOrderPages {
    @CheckedTemplate(basePath = "fee")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance familyOrder(
                FamilyOrderSheet sheet, String print, boolean consent, boolean childConsent, @Nullable Text said);
    }

    private final FamilySheets sheets;
    private final FamilyAcceptance acceptance;
    private final OrderEndings endings;
    private final SummaryLinks links;
    private final Desk desk;

    FamilyOrderPages(
            FamilySheets sheets, FamilyAcceptance acceptance, OrderEndings endings, SummaryLinks links, Desk desk) {
        this.sheets = sheets;
        this.acceptance = acceptance;
        this.endings = endings;
        this.links = links;
        this.desk = desk;
    }

    @GET
    @RolesAllowed(Role.FAMILY_GROUP)
    @Operation(hidden = true)
    public Response show(@RestPath UUID id) {
        return Pages.show(page(id, false, false, null));
    }

    @POST
    @Path("/acceptance")
    @RolesAllowed(Role.FAMILY_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response accept(
            @RestPath UUID id,
            @RestForm @Size(max = 64) @Nullable String version,
            @RestForm @Size(max = 5) @Nullable String consent,
            @RestForm @Size(max = 5) @Nullable String childConsent) {
        var said = new FamilyAcceptance.Consent(
                version == null ? "" : version, "true".equals(consent), "true".equals(childConsent));
        return desk.act(
                "/family/orders/" + id,
                () -> acceptance.accept(desk.caller(), new OrderId(id), said),
                refused -> page(id, said.consent(), said.childConsent(), Pages.said(refused)));
    }

    @POST
    @Path("/cancellation")
    @RolesAllowed(Role.FAMILY_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response cancel(@RestPath UUID id) {
        return desk.act(
                "/family/orders/" + id,
                () -> endings.cancel(desk.caller(), new OrderId(id)),
                refused -> page(id, false, false, Pages.said(refused)));
    }

    private TemplateInstance page(UUID id, boolean consent, boolean childConsent, @Nullable Text said) {
        SummaryLinks.Link link = links.make(desk.caller(), new OrderId(id));
        String print = "/orders/%s/summary?until=%d&key=%s".formatted(id, link.until(), link.key());
        return Templates.familyOrder(sheets.of(desk.caller(), new OrderId(id)), print, consent, childConsent, said);
    }
}
