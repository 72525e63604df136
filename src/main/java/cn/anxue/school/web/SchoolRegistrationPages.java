package cn.anxue.school.web;

import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.problem.Text;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Schools registered by list. */
@Path("/console/schools/registration")
@DenyAll
@Produces(Pages.HTML)
public class SchoolRegistrationPages {
    private static final String PAGE = "/console/schools";

    @CheckedTemplate(basePath = "school")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance registration(SchoolListForm form, @Nullable Text said);
    }

    private final SchoolEntry entry;
    private final Desk desk;

    SchoolRegistrationPages(SchoolEntry entry, Desk desk) {
        this.entry = entry;
        this.desk = desk;
    }

    @GET
    @RolesAllowed(OFFICER_GROUP)
    @Operation(hidden = true)
    public Response registration() {
        return Pages.show(Templates.registration(new SchoolListForm(), null));
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response register(@BeanParam SchoolListForm form) {
        return desk.act(
                PAGE,
                () -> entry.register(desk.caller(), form.schools()),
                refused -> Templates.registration(form, SchoolEntry.said(refused)));
    }
}
