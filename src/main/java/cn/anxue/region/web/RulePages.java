package cn.anxue.region.web;

import cn.anxue.calendar.Today;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Text;
import cn.anxue.region.Region;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Regions;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What applies where and when, in which document it stands, and what would follow from another value. */
@Path("/console/rules")
@DenyAll
@Produces(Pages.HTML)
public class RulePages {
    @CheckedTemplate(basePath = "region")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance rules(
                Sheet sheet, Typed typed, TrialBody.@Nullable Answer trial, @Nullable Text said);
    }

    /** What the page shows. */
    public record Sheet(
            String region,
            String regionName,
            LocalDate on,
            List<RuleBody.View> rules,
            boolean tries,
            List<RuleTrials.Tried> tried) {}

    private final RegionRules rules;
    private final Regions regions;
    private final RuleTrials trials;
    private final CurrentCaller caller;
    private final Today today;

    RulePages(RegionRules rules, Regions regions, RuleTrials trials, CurrentCaller caller, Today today) {
        this.rules = rules;
        this.regions = regions;
        this.trials = trials;
        this.caller = caller;
        this.today = today;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        Typed filter = Typed.of(uri.getQueryParameters());
        return Pages.show(Templates.rules(sheet(filter, Typed.NOTHING), filter, null, null));
    }

    @POST
    @Path("/trials")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response trial(@Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        try {
            TrialBody.Answer answer = trials.run(caller.get(), typed.text("region"), typed.text("key"), typed::of);
            return Pages.show(Templates.rules(sheet(typed, typed), typed, answer, null));
        } catch (ProblemException refused) {
            if (refused.kind().status() == Response.Status.NOT_FOUND.getStatusCode()) {
                throw refused;
            }
            return Pages.refused(
                    refused,
                    problem -> Templates.rules(sheet(typed, typed.refused(problem)), typed, null, Pages.said(problem)));
        }
    }

    /** @param tried the form of a rule that somebody tries */
    private Sheet sheet(Typed asked, Typed tried) {
        String typed = asked.textOrNull("region");
        String code = regions.get(typed == null ? own() : typed, "/region").code();
        LocalDate day = asked.dayOrNull("on");
        LocalDate on = day == null ? today.date() : day;
        List<RuleBody.View> applying = rules.allOn(on, code).stream()
                .map(rule -> RuleBody.View.from(rule, regions))
                .toList();
        boolean tries = caller.get().has(Role.OFFICER) || caller.get().has(Role.APPROVER);
        return new Sheet(
                code, regions.fullName(code), on, applying, tries, tries ? trials.forms(applying, tried) : List.of());
    }

    private String own() {
        return caller.get().scope() instanceof Scope.Region region ? region.regionCode() : Region.NATION;
    }
}
