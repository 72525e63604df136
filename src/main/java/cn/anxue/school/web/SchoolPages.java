package cn.anxue.school.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.page.Page;
import cn.anxue.school.School;
import cn.anxue.school.SchoolFilter;
import cn.anxue.school.SchoolRegister;
import cn.anxue.school.Stage;
import cn.anxue.web.Fields;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Schools of a region, by filters. */
@Path("/console/schools")
@DenyAll
@Produces(Pages.HTML)
public class SchoolPages {
    private static final String REGION = "^([0-9]{6}([0-9]{3})?)?$";
    private static final int SHOWN_MAX = 50;

    @CheckedTemplate(basePath = "school")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance schools(
                Page<School> found,
                Stage[] stages,
                String region,
                String stage,
                String text,
                boolean ended,
                boolean acting);
    }

    private final SchoolRegister register;
    private final CurrentCaller caller;

    SchoolPages(SchoolRegister register, CurrentCaller caller) {
        this.register = register;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response list(
            @RestQuery @Pattern(regexp = REGION) @Nullable String region,
            @RestQuery @Size(max = 20) @Nullable String stage,
            @RestQuery @Size(max = 100) @Nullable String text,
            @RestQuery @Size(max = 5) @Nullable String ended,
            @RestQuery @Size(max = 100) @Nullable String after) {
        String place = region == null ? "" : region;
        String name = text == null ? "" : text.strip();
        boolean all = "true".equals(ended);
        SchoolFilter filter = new SchoolFilter(
                place.isEmpty() ? null : place, Fields.choice(Stage.class, stage), name.isEmpty() ? null : name, all);
        Page<School> found =
                register.find(caller.get(), filter, after == null || after.isEmpty() ? null : after, SHOWN_MAX);
        return Pages.show(
                Templates.schools(found, Stage.values(), place, stage == null ? "" : stage, name, all, isOfficer()));
    }

    private boolean isOfficer() {
        return caller.get().has(Role.OFFICER);
    }
}
