package cn.anxue.school.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.page.Page;
import cn.anxue.school.survey.Survey;
import cn.anxue.school.survey.SurveySummary;
import cn.anxue.school.survey.Surveys;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Questionnaires for schools, their answers and what they come to. */
@Path("/api/v1/school-surveys")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schools")
public class SurveyResource {
    private final Surveys surveys;
    private final CurrentCaller caller;

    SurveyResource(Surveys surveys, CurrentCaller caller) {
        this.surveys = surveys;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(
            operationId = "listSchoolSurveys",
            summary = "Questionnaires that concern the caller's region, latest first")
    public Page<SurveyBody.Answer> list() {
        return new Page<>(surveys.seen(caller.get()), null).map(SurveyBody.Answer::from);
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "openSchoolSurvey", summary = "Open a dated questionnaire for the schools of a region")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = SurveyBody.Answer.class)))
    public Response open(@NotNull @Valid SurveyBody.Opening body) {
        Survey survey = surveys.open(caller.get(), body.read());
        return Response.created(URI.create("/api/v1/school-surveys/" + survey.id()))
                .entity(SurveyBody.Answer.from(survey))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "getSchoolSurvey", summary = "A questionnaire")
    public SurveyBody.Answer get(@RestPath UUID id) {
        return SurveyBody.Answer.from(surveys.get(caller.get(), id));
    }

    @PUT
    @Path("/{id}/answers")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerSchoolSurvey",
            summary = "Enter or correct the answers of schools by list, all or none")
    public SchoolBody.Entered answer(@RestPath UUID id, @NotNull @Valid SurveyBody.Answers body) {
        return new SchoolBody.Entered(surveys.answerAll(caller.get(), id, body.read()));
    }

    @GET
    @Path("/{id}/summary")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(
            operationId = "getSchoolSurveySummary",
            summary = "Completion by county and the answers summed up, of the schools the caller sees")
    public SurveySummary summary(@RestPath UUID id) {
        return surveys.summary(caller.get(), id);
    }
}
