package cn.anxue.inspection.web;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.annual.AnnualPublications;
import cn.anxue.inspection.annual.Grade;
import cn.anxue.inspection.annual.GradeDraft;
import cn.anxue.inspection.annual.GradeLine;
import cn.anxue.inspection.annual.GradeRegister;
import cn.anxue.inspection.annual.GradeService;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.institution.Uscc;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
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
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Credit grades of each year, with a form to propose one more. */
@Path("/console/annual")
@DenyAll
@Produces(Pages.HTML)
public class GradePages {
    @CheckedTemplate(basePath = "inspection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance grades(
                Page<GradeLine> lines, AnnualFilter filter, boolean officer, @Nullable Text said);
    }

    private final GradeService service;
    private final GradeRegister register;
    private final AnnualPublications publications;
    private final InstitutionRegister institutions;
    private final Desk desk;

    GradePages(
            GradeService service,
            GradeRegister register,
            AnnualPublications publications,
            InstitutionRegister institutions,
            Desk desk) {
        this.service = service;
        this.register = register;
        this.publications = publications;
        this.institutions = institutions;
        this.desk = desk;
    }

    @GET
    @Path("/grades")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.INSTITUTION_GROUP})
    @Operation(hidden = true)
    public Response list(@BeanParam @Valid AnnualFilter filter) {
        return Pages.show(page(filter, null));
    }

    @POST
    @Path("/grades")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response propose(
            @RestForm @Size(max = 4) @Nullable String year,
            @RestForm @Size(max = 40) @Nullable String uscc,
            @RestForm @Size(max = 1) @Nullable String grade,
            @RestForm @Size(max = 2000) @Nullable String reasons) {
        return act(year, asked -> {
            GradeDraft draft = new GradeDraft(
                    institution(uscc), Fields.chosen(Grade.class, grade, "/grade"), Fields.needed(reasons, "/reasons"));
            service.propose(desk.caller(), asked, List.of(draft));
        });
    }

    @POST
    @Path("/grades/publication")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response publish(@RestForm @Size(max = 4) @Nullable String year) {
        return act(year, asked -> publications.publishGrades(desk.caller(), asked));
    }

    private Response act(@Nullable String year, IntConsumer act) {
        return desk.act(
                () -> {
                    int asked = Fields.year(year, "/year");
                    act.accept(asked);
                    return "/console/annual/grades?year=" + asked;
                },
                refused -> page(new AnnualFilter(), Pages.said(refused)));
    }

    private TemplateInstance page(AnnualFilter filter, @Nullable Text said) {
        Caller reader = desk.caller();
        return Templates.grades(register.find(reader, filter.query()), filter, reader.has(Role.OFFICER), said);
    }

    private InstitutionId institution(@Nullable String uscc) {
        String code = Uscc.normalised(Fields.needed(uscc, "/uscc"));
        if (!Uscc.isWellFormed(code) || !Uscc.hasCheckDigit(code)) {
            throw new ProblemException(RequestProblem.NOT_FOUND, "/uscc", Map.of());
        }
        return institutions
                .findByUscc(Uscc.of(code))
                .map(InstitutionView::id)
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND, "/uscc", Map.of()));
    }
}
