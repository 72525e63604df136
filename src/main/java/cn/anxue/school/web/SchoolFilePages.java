package cn.anxue.school.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.problem.Text;
import cn.anxue.school.SchoolId;
import cn.anxue.web.Desk;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One school's file: its account, plans, providers, payments and counts, with a form for each act. */
@Path("/console/schools/{id}")
@DenyAll
@Produces(Pages.HTML)
public class SchoolFilePages {
    @CheckedTemplate(basePath = "school")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance school(SchoolSheet sheet);
    }

    private final SchoolSheets sheets;
    private final SchoolActs acts;
    private final Desk desk;

    SchoolFilePages(SchoolSheets sheets, SchoolActs acts, Desk desk) {
        this.sheets = sheets;
        this.acts = acts;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(page(new SchoolId(id), new SchoolForm(), null));
    }

    @POST
    @Path("/{act:account|end|filing|provider|provider-end|spending}")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(@RestPath UUID id, @RestPath String act, @BeanParam SchoolForm form) {
        SchoolId school = new SchoolId(id);
        return desk.act(
                "/console/schools/" + id,
                () -> acts.run(desk.caller(), school, act, form),
                refused -> page(school, form, Pages.said(refused)));
    }

    private TemplateInstance page(SchoolId id, SchoolForm form, @Nullable Text said) {
        Caller asking = desk.caller();
        return Templates.school(sheets.of(asking, id, asking.has(Role.OFFICER) ? form : null, said));
    }
}
