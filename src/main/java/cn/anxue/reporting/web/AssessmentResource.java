package cn.anxue.reporting.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.reporting.assessment.AssessmentService;
import cn.anxue.reporting.assessment.Assessments;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Assessment of places by the level above. */
@Path("/api/v1/assessments")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class AssessmentResource {
    private final AssessmentService service;
    private final Assessments assessments;
    private final CurrentCaller caller;

    AssessmentResource(AssessmentService service, Assessments assessments, CurrentCaller caller) {
        this.service = service;
        this.assessments = assessments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(
            operationId = "getAssessments",
            summary = "How the places below a region come out of a year, each deduction with its record")
    public AssessmentBody.SheetBody sheet(
            @RestQuery @NotNull @Pattern(regexp = ReportQuery.REGION) String region,
            @RestQuery @Min(2000) @Max(2999) int year) {
        return AssessmentBody.SheetBody.of(assessments.sheet(caller.get(), region, year));
    }

    @GET
    @Path("/result")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "getAssessmentResult", summary = "A region's own result, as the level above assesses it")
    public AssessmentBody.OwnBody result(
            @RestQuery @NotNull @Pattern(regexp = ReportQuery.REGION) String region,
            @RestQuery @Min(2000) @Max(2999) int year) {
        return AssessmentBody.OwnBody.of(assessments.own(caller.get(), region, year));
    }

    @PUT
    @Path("/indicators")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "enterAssessmentIndicator", summary = "Enter what places below are assessed by in a year")
    @APIResponse(responseCode = "204", description = "Entered")
    public void enter(@NotNull @Valid AssessmentBody.IndicatorDraft body) {
        service.enter(caller.get(), body.draft());
    }

    @POST
    @Path("/deductions")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "deductPoints", summary = "Deduct points by hand, naming the record that caused it")
    @APIResponse(responseCode = "201", description = "Deducted")
    public Response deduct(@NotNull @Valid AssessmentBody.DeductionDraft body) {
        UUID id = service.deduct(caller.get(), body.draft());
        return Response.created(URI.create("/api/v1/assessments?region=" + body.regionCode()))
                .entity(Map.of("id", id))
                .build();
    }

    @POST
    @Path("/publications")
    @RolesAllowed(APPROVER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "publishAssessments", summary = "Publish the results of a year that is over; they stay")
    @APIResponse(responseCode = "204", description = "Published")
    public void publish(@NotNull @Valid AssessmentBody.Publication body) {
        service.publish(
                caller.get(), body.regionCode(), body.year(), body.number().strip());
    }
}
