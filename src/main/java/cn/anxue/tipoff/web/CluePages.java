package cn.anxue.tipoff.web;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.SupervisorService;
import cn.anxue.inspection.SupervisorView;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.problem.Text;
import cn.anxue.tipoff.TipOffIntake;
import cn.anxue.tipoff.TipOffKind;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
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

/** Where a supervisor reports what he saw; he sees nothing else. */
@Path("/console/clues")
@DenyAll
@Produces(Pages.HTML)
public class CluePages {
    private static final int CREATED = 201;

    @CheckedTemplate(basePath = "tipoff")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance clues(
                TipOffForm form,
                @Nullable SupervisorView self,
                List<InstitutionView> watched,
                List<TipOffKind> kinds,
                @Nullable Text said);
    }

    private final TipOffDesk desk;
    private final SupervisorService supervisors;
    private final InstitutionRegister institutions;
    private final CurrentCaller caller;

    CluePages(TipOffDesk desk, SupervisorService supervisors, InstitutionRegister institutions, CurrentCaller caller) {
        this.desk = desk;
        this.supervisors = supervisors;
        this.institutions = institutions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.SUPERVISOR_GROUP)
    @Operation(hidden = true)
    public Response begin() {
        return Pages.show(page(TipOffForm.begun(null, null, null), null));
    }

    @POST
    @RolesAllowed(Role.SUPERVISOR_GROUP)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response report(@BeanParam TipOffForm form) {
        return Pages.answer(
                () -> {
                    TipOffIntake.Received received = desk.fromSupervisor(caller.get(), form);
                    return Pages.show(CREATED, ConsoleTipOffPages.Templates.entered(received, "/console/clues"));
                },
                refused -> page(form, Pages.said(refused)));
    }

    private TemplateInstance page(TipOffForm form, @Nullable Text said) {
        SupervisorView self = supervisors.self(caller.get()).orElse(null);
        List<InstitutionView> watched = self == null ? List.of() : institutions.views(self.institutions());
        return Templates.clues(form, self, watched, TipOffPages.KINDS, said);
    }
}
