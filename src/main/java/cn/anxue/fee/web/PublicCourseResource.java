package cn.anxue.fee.web;

import cn.anxue.fee.course.CourseService;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.institution.Uscc;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The published price list of an institution. */
@Path("/api/v1/public/institutions/{uscc}/courses")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public register")
public class PublicCourseResource {
    private final CourseService courses;
    private final InstitutionRegister register;

    PublicCourseResource(CourseService courses, InstitutionRegister register) {
        this.courses = courses;
        this.register = register;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPublicCourses",
            summary = "Courses an institution has published, with their list prices")
    public Page<CourseBody.Published> list(@RestPath @Size(max = 40) String uscc) {
        InstitutionView institution =
                register.findByUscc(uscc(uscc)).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        return new Page<>(courses.published(institution.id()), null).map(CourseBody.Published::from);
    }

    private static Uscc uscc(String text) {
        if (!Uscc.isWellFormed(Uscc.normalised(text)) || !Uscc.hasCheckDigit(Uscc.normalised(text))) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        return Uscc.of(Uscc.normalised(text));
    }
}
