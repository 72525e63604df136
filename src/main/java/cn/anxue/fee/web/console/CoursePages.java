package cn.anxue.fee.web.console;

import cn.anxue.fee.course.CourseId;
import cn.anxue.fee.course.CourseService;
import cn.anxue.fee.course.CourseView;
import cn.anxue.identity.Role;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Courses: written down, published, withdrawn. */
@Path(CoursePages.PAGE)
@DenyAll
@Produces(Pages.HTML)
public class CoursePages {
    static final String PAGE = "/console/courses";

    private static final int SHOWN_MAX = 50;

    @CheckedTemplate(basePath = "fee")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance courses(
                List<CourseView> courses, @Nullable String next, CourseForm form, List<Text> wrong);
    }

    private final CourseService courses;
    private final Desk desk;

    CoursePages(CourseService courses, Desk desk) {
        this.courses = courses;
        this.desk = desk;
    }

    @GET
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Operation(hidden = true)
    public Response list(@RestQuery @Size(max = 100) @Nullable String cursor) {
        return Pages.show(page(cursor, new CourseForm(), List.of()));
    }

    @POST
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response draft(@Valid @BeanParam CourseForm form) {
        return desk.act(
                PAGE,
                () -> courses.draft(desk.caller(), form.read(desk.institution())),
                refused -> page(null, form, Wrong.of(refused, CourseForm.FIELDS)));
    }

    @POST
    @Path("/{id}/{act:publication|withdrawal}")
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(@RestPath UUID id, @RestPath String act, @RestForm @Nullable Long version) {
        CourseId course = new CourseId(id);
        return desk.act(
                PAGE,
                () -> {
                    long read =
                            version == null ? courses.get(desk.caller(), course).version() : version;
                    if (act.equals("publication")) {
                        courses.publish(desk.caller(), course, read);
                    } else {
                        courses.withdraw(desk.caller(), course, read);
                    }
                },
                refused -> page(null, new CourseForm(), Wrong.of(refused, Map.of())));
    }

    private TemplateInstance page(@Nullable String cursor, CourseForm form, List<Text> wrong) {
        Page<CourseView> found = Page.of(
                courses.of(desk.caller(), desk.institution(), Cursor.decodeNullable(cursor), SHOWN_MAX),
                SHOWN_MAX,
                course -> Cursor.encode(course.id().value()));
        return Templates.courses(found.items(), found.next(), form, wrong);
    }
}
