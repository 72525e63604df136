package cn.anxue.fee.web;

import cn.anxue.fee.course.CourseId;
import cn.anxue.fee.course.CourseService;
import cn.anxue.fee.course.CourseView;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionId;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.web.IfMatch;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Courses: write down, publish, withdraw, read. */
@Path("/api/v1/courses")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Courses")
public class CourseResource {
    private final CourseService courses;
    private final CurrentCaller caller;

    CourseResource(CourseService courses, CurrentCaller caller) {
        this.courses = courses;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "draftCourse", summary = "Write a course down; it is public once published")
    @APIResponse(
            responseCode = "201",
            description = "Written down",
            content = @Content(schema = @Schema(implementation = CourseBody.Answer.class)))
    public Response draft(@NotNull @Valid CourseBody body) {
        CourseView course = courses.draft(caller.get(), body.read());
        return answer(Response.created(URI.create("/api/v1/courses/" + course.id())), course);
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.INSTITUTION_GROUP})
    @Operation(operationId = "listCourses", summary = "Courses of an institution in sight, latest first")
    public Page<CourseBody.Answer> list(
            @RestQuery @NotNull UUID institution,
            @RestQuery @Size(max = 100) @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        int size = Page.limit(limit);
        return Page.of(
                        courses.of(caller.get(), new InstitutionId(institution), Cursor.decodeNullable(cursor), size),
                        size,
                        course -> Cursor.encode(course.id().value()))
                .map(CourseBody.Answer::from);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.INSTITUTION_GROUP})
    @Operation(operationId = "getCourse", summary = "A course, with its version as ETag")
    @APIResponse(
            responseCode = "200",
            description = "The course",
            content = @Content(schema = @Schema(implementation = CourseBody.Answer.class)))
    public Response get(@RestPath UUID id) {
        return answer(Response.ok(), courses.get(caller.get(), new CourseId(id)));
    }

    @POST
    @Path("/{id}/publication")
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Operation(operationId = "publishCourse", summary = "Publish a course with its list price")
    @APIResponse(
            responseCode = "200",
            description = "Published",
            content = @Content(schema = @Schema(implementation = CourseBody.Answer.class)))
    public Response publish(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(Response.ok(), courses.publish(caller.get(), new CourseId(id), IfMatch.version(ifMatch)));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Operation(operationId = "withdrawCourse", summary = "Take a course down; what was sold stays sold")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = CourseBody.Answer.class)))
    public Response withdraw(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(Response.ok(), courses.withdraw(caller.get(), new CourseId(id), IfMatch.version(ifMatch)));
    }

    private static Response answer(Response.ResponseBuilder response, CourseView course) {
        return response.entity(CourseBody.Answer.from(course))
                .header(HttpHeaders.ETAG, IfMatch.tag(course.version()))
                .build();
    }
}
