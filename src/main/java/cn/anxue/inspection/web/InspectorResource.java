package cn.anxue.inspection.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.INSPECTOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.inspection.inspector.InspectorId;
import cn.anxue.inspection.inspector.InspectorRegistration;
import cn.anxue.inspection.inspector.InspectorService;
import cn.anxue.institution.InstitutionId;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Inspectors and their conflicts of interest. */
@Path("/api/v1/inspectors")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspectors")
public class InspectorResource {
    private final InspectorService service;
    private final InspectorRegistration registration;
    private final CurrentCaller caller;

    InspectorResource(InspectorService service, InspectorRegistration registration, CurrentCaller caller) {
        this.service = service;
        this.registration = registration;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerInspector", summary = "Make an actor an inspector under a work number (执法证号)")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = InspectorBody.Answer.class)))
    public Response register(@NotNull @Valid InspectorBody.Request body) {
        InspectorBody.Answer made = InspectorBody.Answer.from(registration.register(caller.get(), body.draft()));
        return Response.created(URI.create("/api/v1/inspectors/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "listInspectors", summary = "Inspectors of the caller's region")
    public Page<InspectorBody.Answer> list() {
        return new Page<>(
                service.list(caller.get()).stream()
                        .map(InspectorBody.Answer::from)
                        .toList(),
                null);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "getInspector", summary = "One inspector")
    public InspectorBody.Answer get(@RestPath UUID id) {
        return InspectorBody.Answer.from(service.get(caller.get(), new InspectorId(id)));
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endInspector", summary = "From now on he is no inspector; what he did stays")
    public InspectorBody.Answer end(@RestPath UUID id) {
        service.end(caller.get(), new InspectorId(id));
        return get(id);
    }

    @GET
    @Path("/{id}/conflicts")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "listInspectorConflicts", summary = "Declared conflicts of interest (回避)")
    public Page<InspectorBody.ConflictAnswer> conflicts(@RestPath UUID id) {
        return new Page<>(
                service.conflicts(caller.get(), new InspectorId(id)).stream()
                        .map(InspectorBody.ConflictAnswer::from)
                        .toList(),
                null);
    }

    @POST
    @Path("/{id}/conflicts")
    @RolesAllowed({OFFICER_GROUP, INSPECTOR_GROUP})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "declareInspectorConflict", summary = "Declare a conflict, by an officer or by oneself")
    @APIResponse(
            responseCode = "201",
            description = "Declared",
            content = @Content(schema = @Schema(implementation = InspectorBody.Made.class)))
    public Response declare(@RestPath UUID id, @NotNull @Valid InspectorBody.ConflictRequest body) {
        UUID made = service.declareConflict(
                caller.get(),
                new InspectorId(id),
                new InstitutionId(body.institutionId()),
                body.reason().strip());
        return Response.created(URI.create("/api/v1/inspectors/" + id + "/conflicts"))
                .entity(new InspectorBody.Made(made))
                .build();
    }

    @POST
    @Path("/{id}/conflicts/{conflict}/end")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endInspectorConflict",
            summary = "A conflict is over; by somebody other than the inspector")
    public InspectorBody.Answer endConflict(@RestPath UUID id, @RestPath UUID conflict) {
        service.endConflict(caller.get(), new InspectorId(id), conflict);
        return get(id);
    }
}
