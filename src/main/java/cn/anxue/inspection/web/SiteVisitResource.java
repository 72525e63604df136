package cn.anxue.inspection.web;

import static cn.anxue.identity.Role.INSPECTOR_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.inspection.task.FindingService;
import cn.anxue.inspection.task.SiteVisit;
import cn.anxue.inspection.task.TaskId;
import cn.anxue.inspection.task.TaskRegister;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.web.SentFile;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What inspectors do on the spot. */
@Path("/api/v1/inspection-tasks/{id}")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections")
public class SiteVisitResource {
    private final SiteVisit visit;
    private final FindingService findings;
    private final TaskRegister register;
    private final CurrentCaller caller;

    SiteVisitResource(SiteVisit visit, FindingService findings, TaskRegister register, CurrentCaller caller) {
        this.visit = visit;
        this.findings = findings;
        this.register = register;
        this.caller = caller;
    }

    @POST
    @Path("/arrival")
    @RolesAllowed(INSPECTOR_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "arriveOnSite", summary = "Two inspectors have shown their papers and begin")
    public TaskAnswer.Whole arrive(@RestPath UUID id) {
        visit.arrive(caller.get(), new TaskId(id));
        return whole(id);
    }

    @PUT
    @Path("/answers/{n}")
    @RolesAllowed(INSPECTOR_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "answerQuestion", summary = "Answer one question of the check sheet")
    public TaskAnswer.Whole answer(
            @RestPath UUID id, @RestPath @Min(1) @Max(100) int n, @NotNull @Valid TaskBody.AnswerRequest body) {
        visit.answer(caller.get(), new TaskId(id), body.said(n));
        return whole(id);
    }

    @POST
    @Path("/findings")
    @RolesAllowed(INSPECTOR_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordFinding", summary = "Record something no question asked for")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = InspectorBody.Made.class)))
    public Response find(@RestPath UUID id, @NotNull @Valid TaskBody.FindingRequest body) {
        UUID made = visit.find(caller.get(), new TaskId(id), body.draft()).value();
        return created(id, made);
    }

    @POST
    @Path("/photos")
    @RolesAllowed(INSPECTOR_GROUP)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "photographOnSite", summary = "Keep a photo with a visit or one of its questions")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = PhotoForm.class)))
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = InspectorBody.Made.class)))
    public Response photograph(
            @RestPath UUID id,
            @RestQuery @Min(1) @Max(100) @Nullable Integer n,
            @RestForm("file") @Nullable FileUpload file) {
        if (file == null) {
            throw new ProblemException(RequestProblem.REQUIRED, "/file", Map.of());
        }
        byte[] picture = SentFile.bytes(file);
        UUID made = visit.photograph(caller.get(), new TaskId(id), n, picture, file.fileName())
                .value();
        return created(id, made);
    }

    @POST
    @Path("/evidence")
    @RolesAllowed(INSPECTOR_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepEvidenceOnSite",
            summary = "Keep evidence in advance (先行登记保存); decided within 7 working days")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = InspectorBody.Made.class)))
    public Response preserve(@RestPath UUID id, @NotNull @Valid TaskBody.Word body) {
        return created(
                id, findings.preserve(caller.get(), new TaskId(id), body.text().strip()));
    }

    @POST
    @Path("/record")
    @RolesAllowed(INSPECTOR_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordVisit", summary = "All questions are answered; nothing changes from here on")
    public TaskAnswer.Whole record(@RestPath UUID id) {
        visit.record(caller.get(), new TaskId(id));
        return whole(id);
    }

    @POST
    @Path("/signatures")
    @RolesAllowed(INSPECTOR_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "signVisit", summary = "Sign as one of its inspectors")
    public TaskAnswer.Whole sign(@RestPath UUID id) {
        visit.sign(caller.get(), new TaskId(id));
        return whole(id);
    }

    @POST
    @Path("/institution-signature")
    @RolesAllowed(INSPECTOR_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "signVisitForInstitution",
            summary = "The institution's person signs, or refuses before a witness")
    public TaskAnswer.Whole signForInstitution(@RestPath UUID id, @NotNull @Valid TaskBody.SignatureRequest body) {
        visit.signForInstitution(caller.get(), new TaskId(id), body.signature());
        return whole(id);
    }

    /** A photo in a form. */
    @Schema(name = "PhotoForm")
    public record PhotoForm(
            @Schema(format = "binary", maxLength = 10485760) String file) {}

    private TaskAnswer.Whole whole(UUID id) {
        return TaskAnswer.Whole.from(register.get(caller.get(), new TaskId(id)));
    }

    private static Response created(UUID task, UUID made) {
        return Response.created(URI.create("/api/v1/inspection-tasks/" + task))
                .entity(new InspectorBody.Made(made))
                .build();
    }
}
