package cn.anxue.school.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.school.PublicSchools;
import cn.anxue.school.School;
import cn.anxue.school.SchoolId;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What families look up about a school's after-school service. */
@Path("/schools")
@DenyAll
@Produces(Pages.HTML)
public class PublicSchoolPages {
    @CheckedTemplate(basePath = "school")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance publicSchools(List<School> found, String text);

        static native TemplateInstance publicSchool(PublicSchools.Shown shown);
    }

    private final PublicSchools schools;

    PublicSchoolPages(PublicSchools schools) {
        this.schools = schools;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response find(@RestQuery @Size(max = 100) @Nullable String text) {
        String asked = text == null ? "" : text;
        return Pages.show(Templates.publicSchools(schools.find(asked), asked));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        PublicSchools.Shown shown =
                schools.get(new SchoolId(id)).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        return Pages.show(Templates.publicSchool(shown));
    }
}
