package cn.anxue.institution.web;

import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionService;
import cn.anxue.page.Page;
import cn.anxue.problem.Text;
import cn.anxue.problem.Violations;
import cn.anxue.reporting.file.Registry;
import cn.anxue.reporting.file.RegistryLine;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The registry, and a form to enter one more institution. */
@Path("/console/institutions")
@DenyAll
@Produces(Pages.HTML)
public class InstitutionPages {
    private static final int SHOWN_MAX = 50;

    @CheckedTemplate(basePath = "institution")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance registry(
                List<RegistryLine> institutions, RegistryForm form, @Nullable String next, boolean officer);

        static native TemplateInstance registration(RegistrationForm form, @Nullable Text said);
    }

    private final Registry registry;
    private final InstitutionService service;
    private final Desk desk;

    InstitutionPages(Registry registry, InstitutionService service, Desk desk) {
        this.registry = registry;
        this.service = service;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.INSPECTOR_GROUP,
        Role.AUDITOR_GROUP,
        Role.INSTITUTION_GROUP
    })
    @Operation(hidden = true)
    public Response list(@BeanParam @Valid RegistryForm form) {
        Page<RegistryLine> found = registry.page(desk.caller(), form.asked(SHOWN_MAX));
        return Pages.show(Templates.registry(
                found.items(), form, found.next(), desk.caller().has(Role.OFFICER)));
    }

    @GET
    @Path("/new")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(hidden = true)
    public Response blank() {
        return Pages.show(Templates.registration(new RegistrationForm(), null));
    }

    @POST
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response register(@BeanParam RegistrationForm form) {
        return desk.act(
                () -> {
                    Violations found = new Violations();
                    InstitutionId id =
                            service.register(desk.caller(), form.body(found).read(found), found);
                    return "/console/institutions/" + id;
                },
                refused -> Templates.registration(form, Pages.said(refused)));
    }
}
