package cn.anxue.inspection.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.Role;
import cn.anxue.inspection.Coverage;
import cn.anxue.inspection.SupervisorCoverage;
import cn.anxue.inspection.SupervisorId;
import cn.anxue.inspection.SupervisorService;
import cn.anxue.inspection.SupervisorView;
import cn.anxue.inspection.Uncovered;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.page.Page;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Supervisors: what they watch, what nobody watches, who is silent. */
@Path("/console/supervisors")
@DenyAll
@Produces(Pages.HTML)
public class SupervisorPages {
    private static final String PAGE = "/console/supervisors/";
    private static final int SHOWN_MAX = 50;

    @CheckedTemplate(basePath = "inspection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance supervisors(
                Coverage coverage,
                List<SupervisorView> supervisors,
                List<Uncovered> uncovered,
                List<SupervisorView> silent,
                @Nullable SupervisorForm form,
                String region,
                @Nullable String next,
                @Nullable Text said);

        static native TemplateInstance supervisor(
                SupervisorView supervisor,
                List<InstitutionView> institutions,
                @Nullable SupervisorForm form,
                @Nullable Text said);
    }

    private final SupervisorService service;
    private final SupervisorCoverage coverage;
    private final InstitutionRegister institutions;
    private final Desk desk;

    SupervisorPages(
            SupervisorService service, SupervisorCoverage coverage, InstitutionRegister institutions, Desk desk) {
        this.service = service;
        this.coverage = coverage;
        this.institutions = institutions;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response list(
            @RestQuery @Pattern(regexp = "^([0-9]{6}([0-9]{3})?)?$") @Nullable String region,
            @RestQuery @Size(max = 100) @Nullable String after) {
        return Pages.show(page(region, after, new SupervisorForm(), null));
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response appoint(@BeanParam SupervisorForm form) {
        return desk.act(
                () -> {
                    SupervisorView made = service.appoint(desk.caller(), form.appointment(institutions));
                    return PAGE + made.id();
                },
                refused -> page(null, null, form, Pages.said(refused)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(page(id, new SupervisorForm(), null));
    }

    @POST
    @Path("/{id}/{act:assignments|end|sign-in}")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(@RestPath UUID id, @RestPath String act, @BeanParam SupervisorForm form) {
        SupervisorId supervisor = new SupervisorId(id);
        return desk.act(
                () -> {
                    if (act.equals("assignments")) {
                        service.assign(desk.caller(), supervisor, form.institutions(institutions));
                    } else if (act.equals("end")) {
                        service.end(desk.caller(), supervisor, form.day(), form.why());
                    } else {
                        service.giveSignIn(desk.caller(), supervisor, form.name());
                    }
                    return PAGE + id;
                },
                refused -> page(id, form, Pages.said(refused)));
    }

    private TemplateInstance page(
            @Nullable String asked, @Nullable String after, SupervisorForm form, @Nullable Text said) {
        String region = asked == null || asked.isEmpty() ? null : asked;
        Page<SupervisorView> found = service.find(desk.caller(), region, after, SHOWN_MAX);
        return Templates.supervisors(
                coverage.of(desk.caller(), region),
                found.items(),
                coverage.uncovered(desk.caller(), region, null, SHOWN_MAX).items(),
                coverage.silent(desk.caller(), region, null, SHOWN_MAX).items(),
                offered(form),
                region == null ? "" : region,
                found.next(),
                said);
    }

    private TemplateInstance page(UUID id, SupervisorForm form, @Nullable Text said) {
        SupervisorView supervisor = service.get(desk.caller(), new SupervisorId(id));
        return Templates.supervisor(supervisor, institutions.views(supervisor.institutions()), offered(form), said);
    }

    /** Who only reads is offered none. */
    private @Nullable SupervisorForm offered(SupervisorForm form) {
        return desk.caller().has(Role.OFFICER) ? form : null;
    }
}
