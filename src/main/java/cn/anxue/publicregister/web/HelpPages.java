package cn.anxue.publicregister.web;

import cn.anxue.calendar.DayUnit;
import cn.anxue.calendar.Term;
import cn.anxue.fee.refund.ClockTerms;
import cn.anxue.problem.Text;
import cn.anxue.publicregister.Area;
import cn.anxue.publicregister.HelpRules;
import cn.anxue.publicregister.PublicAreas;
import cn.anxue.region.Region;
import cn.anxue.region.Rule;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What families ask, in plain words; every number is that of the place and carries its document. */
@Path("/help")
@DenyAll
@Produces(Pages.HTML)
public class HelpPages {
    @CheckedTemplate(basePath = "publicregister")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance refunds(
                Area area, @Nullable Rule<ClockTerms> clocks, @Nullable Rule<Term> silence);

        static native TemplateInstance caps(Area area, HelpRules.@Nullable CapsHelp caps);
    }

    private final HelpRules rules;
    private final PublicAreas areas;

    HelpPages(HelpRules rules, PublicAreas areas) {
        this.rules = rules;
        this.areas = areas;
    }

    @GET
    @Path("/refunds")
    @PermitAll
    @Operation(hidden = true)
    public Response refunds(@RestQuery @Size(max = 12) @Nullable String area) {
        Area place = place(area);
        return Revalidation.minuteOld(
                Templates.refunds(place, rules.refundClocks(place.code()), rules.silence(place.code()))
                        .render());
    }

    @GET
    @Path("/caps")
    @PermitAll
    @Operation(hidden = true)
    public Response caps(@RestQuery @Size(max = 12) @Nullable String area) {
        Area place = place(area);
        return Revalidation.minuteOld(
                Templates.caps(place, rules.caps(place.code()).orElse(null)).render());
    }

    private Area place(@Nullable String area) {
        return areas.get(area == null || area.isEmpty() ? Region.NATION : area);
    }

    /** A term as families say it. */
    @TemplateExtension(matchName = "words")
    static Text words(Term term) {
        boolean working = term.unit() == DayUnit.WORKING;
        return Text.of(term.days() + (working ? "个工作日" : "天"), term.days() + (working ? " working days" : " days"));
    }
}
