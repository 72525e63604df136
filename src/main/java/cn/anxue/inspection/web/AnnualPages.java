package cn.anxue.inspection.web;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.inspection.annual.AnnualLine;
import cn.anxue.inspection.annual.AnnualProgress;
import cn.anxue.inspection.annual.AnnualRegister;
import cn.anxue.inspection.annual.AnnualRoundRegister;
import cn.anxue.page.Page;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
import cn.anxue.web.Fields;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Rounds with their progress, and the institutions of each. */
@Path("/console/annual")
@DenyAll
@Produces(Pages.HTML)
public class AnnualPages {
    @CheckedTemplate(basePath = "inspection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance annual(
                List<AnnualProgress> rounds,
                Page<AnnualLine> lines,
                AnnualFilter filter,
                Reader reader,
                @Nullable Text said);
    }

    /** Who looks, when, and for which authorities an officer may open a round. */
    public record Reader(boolean officer, LocalDate today, List<AnnualRoundRegister.Opener> openers) {}

    private final AnnualRoundRegister rounds;
    private final AnnualRegister register;
    private final AnnualSteps steps;
    private final Desk desk;
    private final Today today;

    AnnualPages(AnnualRoundRegister rounds, AnnualRegister register, AnnualSteps steps, Desk desk, Today today) {
        this.rounds = rounds;
        this.register = register;
        this.steps = steps;
        this.desk = desk;
        this.today = today;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.INSTITUTION_GROUP})
    @Operation(hidden = true)
    public Response list(@BeanParam @Valid AnnualFilter filter) {
        return Pages.show(page(filter, null));
    }

    @POST
    @Path("/{act: opening|decisions|publication}")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(
            @RestPath String act,
            @RestForm @Size(max = 4) @Nullable String year,
            @RestForm @Size(max = 20) @Nullable String submitUntil,
            @RestForm @Nullable UUID authority) {
        return desk.act(
                () -> {
                    int asked = Fields.year(year, "/year");
                    steps.takeYear(desk.caller(), act, asked, submitUntil, authority);
                    return "/console/annual?year=" + asked;
                },
                refused -> page(new AnnualFilter(), Pages.said(refused)));
    }

    private TemplateInstance page(AnnualFilter filter, @Nullable Text said) {
        Caller reader = desk.caller();
        boolean officer = reader.has(Role.OFFICER);
        List<AnnualProgress> shown = reader.scope() instanceof Scope.Institution ? List.of() : rounds.of(reader);
        return Templates.annual(
                shown,
                register.find(reader, filter.query()),
                filter,
                new Reader(officer, today.date(), officer ? rounds.openers(reader) : List.of()),
                said);
    }
}
