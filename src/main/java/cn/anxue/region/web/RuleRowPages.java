package cn.anxue.region.web;

import cn.anxue.approval.ApprovalId;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.rule.RuleCatalogue;
import cn.anxue.rule.RuleDraft;
import cn.anxue.rule.RuleService;
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
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One rule of one place: what was laid down, by whom and in which document; and what an officer would have laid down. */
@Path("/console/rules/rows")
@DenyAll
@Produces(Pages.HTML)
public class RuleRowPages {
    @CheckedTemplate(basePath = "region")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ruleRows(RuleSheets.Sheet sheet, Typed typed, @Nullable Text said);
    }

    private final RuleService service;
    private final RuleCatalogue catalogue;
    private final RuleSheets sheets;
    private final Desk desk;

    RuleRowPages(RuleService service, RuleCatalogue catalogue, RuleSheets sheets, Desk desk) {
        this.service = service;
        this.catalogue = catalogue;
        this.sheets = sheets;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        return Pages.show(page(Typed.of(uri.getQueryParameters()), null));
    }

    @POST
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response propose(@Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        return proposed(
                typed,
                () -> service.propose(
                        desk.caller(),
                        new RuleDraft(
                                typed.text("region"),
                                typed.text("key"),
                                catalogue.read(typed.text("key"), typed::of),
                                document(typed),
                                typed.day("from"),
                                typed.dayOrNull("until"))));
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response end(@RestPath UUID id, @Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        return proposed(typed, () -> service.proposeEnd(desk.caller(), id, typed.day("on"), document(typed)));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(@RestPath UUID id, @Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        return proposed(typed, () -> service.proposeWithdrawal(desk.caller(), id, document(typed)));
    }

    private Response proposed(Typed typed, Supplier<ApprovalId> act) {
        return desk.act(
                () -> "/console/rules/proposals/" + act.get(),
                refused -> page(typed.refused(refused), Pages.said(refused)));
    }

    private TemplateInstance page(Typed typed, @Nullable Text said) {
        return Templates.ruleRows(sheets.of(desk.caller(), typed.text("region"), typed.text("key")), typed, said);
    }

    private static String document(Typed typed) {
        String document = typed.text("document").strip();
        if (document.length() > RuleCaseBody.DOCUMENT_MAX) {
            throw new ProblemException(RequestProblem.TOO_LONG, "/document", Map.of("max", RuleCaseBody.DOCUMENT_MAX));
        }
        return document;
    }
}
