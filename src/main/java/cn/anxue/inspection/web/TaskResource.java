package cn.anxue.inspection.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.INSPECTOR_GROUP;
import static cn.anxue.identity.Role.INSTITUTION_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.inspection.task.TaskId;
import cn.anxue.inspection.task.TaskKind;
import cn.anxue.inspection.task.TaskPlanning;
import cn.anxue.inspection.task.TaskRegister;
import cn.anxue.inspection.task.TaskService;
import cn.anxue.inspection.task.TaskState;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Visits: planned, told, concluded, published. What happens on the spot is {@link SiteVisitResource}. */
@Path("/api/v1/inspection-tasks")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections")
public class TaskResource {
    private final TaskPlanning planning;
    private final TaskService service;
    private final TaskRegister register;
    private final Replacements replacements;
    private final CurrentCaller caller;

    TaskResource(
            TaskPlanning planning,
            TaskService service,
            TaskRegister register,
            Replacements replacements,
            CurrentCaller caller) {
        this.planning = planning;
        this.service = service;
        this.register = register;
        this.replacements = replacements;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "planVisits", summary = "Plan visits of two inspectors or more; all of them or none")
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            content = @Content(schema = @Schema(implementation = TaskBody.Made.class)))
    public Response plan(@NotNull @Valid TaskBody.Request body) {
        List<UUID> made = planning.plan(caller.get(), body.visits()).stream()
                .map(TaskId::value)
                .toList();
        return Response.created(URI.create("/api/v1/inspection-tasks/" + made.get(0)))
                .entity(new TaskBody.Made(made))
                .build();
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP, INSPECTOR_GROUP, INSTITUTION_GROUP})
    @Operation(operationId = "listVisits", summary = "Visits within the caller's scope, newest first")
    public Page<TaskAnswer.Line> list(
            @RestQuery @Pattern(regexp = InspectorBody.REGION) @Nullable String region,
            @RestQuery @Nullable TaskState state,
            @RestQuery @Nullable TaskKind kind,
            @RestQuery @Nullable UUID cause,
            @RestQuery @Nullable UUID round,
            @RestQuery @Nullable UUID institution,
            @RestQuery @Size(max = 200) @Nullable String cursor,
            @RestQuery @Min(1) @Max(Page.LIMIT_MAX) @Nullable Integer limit) {
        TaskRegister.Search search = new TaskRegister.Search(region, state, kind, cause, round, institution);
        return register.find(caller.get(), search, cursor, Page.limit(limit)).map(TaskAnswer.Line::from);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP, INSPECTOR_GROUP, INSTITUTION_GROUP})
    @Operation(operationId = "getVisit", summary = "One visit with sheet, answers, findings and signatures")
    public TaskAnswer.Whole get(@RestPath UUID id) {
        return TaskAnswer.Whole.from(register.get(caller.get(), new TaskId(id)));
    }

    @POST
    @Path("/{id}/telling")
    @RolesAllowed({OFFICER_GROUP, INSPECTOR_GROUP})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "tellOfVisit", summary = "Tell the institution, or decide to come unannounced")
    public TaskAnswer.Whole tell(@RestPath UUID id, @NotNull @Valid TaskBody.Telling body) {
        service.tell(caller.get(), new TaskId(id), body.announced());
        return get(id);
    }

    @POST
    @Path("/{id}/conclusion")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "concludeVisit", summary = "Problems where there are findings, otherwise none")
    public TaskAnswer.Whole conclude(@RestPath UUID id) {
        service.conclude(caller.get(), new TaskId(id));
        return get(id);
    }

    @POST
    @Path("/{id}/publication")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "publishVisit", summary = "Publish the result, within 20 working days")
    public TaskAnswer.Whole publish(@RestPath UUID id) {
        service.publish(caller.get(), new TaskId(id));
        return get(id);
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "cancelVisit", summary = "Give a visit up before anybody arrived")
    public TaskAnswer.Whole cancel(@RestPath UUID id, @NotNull @Valid TaskBody.Cancellation body) {
        service.cancel(caller.get(), new TaskId(id), body.reason().strip());
        return get(id);
    }

    @POST
    @Path("/{id}/replacements")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceInspector",
            summary = "Replace an inspector before the visit; where he was drawn, the next substitute comes")
    public TaskAnswer.Whole replace(@RestPath UUID id, @NotNull @Valid TaskBody.Replacement body) {
        Caller officer = caller.get();
        replacements.replace(officer, new TaskId(id), body);
        return get(id);
    }
}
