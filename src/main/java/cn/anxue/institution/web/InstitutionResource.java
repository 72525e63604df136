package cn.anxue.institution.web;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionChanges;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionService;
import cn.anxue.institution.InstitutionView;
import cn.anxue.problem.Violations;
import cn.anxue.web.IfMatch;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jspecify.annotations.Nullable;

/** One institution: register, read, change. */
@Path("/api/v1/institutions")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Institutions")
public class InstitutionResource {
    private final InstitutionService service;
    private final InstitutionChanges changes;
    private final InstitutionRegister register;
    private final InstitutionAnswers answers;
    private final CurrentCaller caller;

    InstitutionResource(
            InstitutionService service,
            InstitutionChanges changes,
            InstitutionRegister register,
            InstitutionAnswers answers,
            CurrentCaller caller) {
        this.service = service;
        this.changes = changes;
        this.register = register;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(operationId = "registerInstitution", summary = "Enter an institution on the register")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = InstitutionAnswer.class)))
    public Response register(@NotNull InstitutionBody body) {
        var found = new Violations();
        var id = service.register(caller.get(), body.read(found), found);
        return answer(Response.created(URI.create("/api/v1/institutions/" + id)), register.view(id));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.INSPECTOR_GROUP,
        Role.AUDITOR_GROUP,
        Role.INSTITUTION_GROUP
    })
    @Operation(operationId = "getInstitution", summary = "An institution, with its version as ETag")
    @APIResponse(
            responseCode = "200",
            description = "The institution",
            content = @Content(schema = @Schema(implementation = InstitutionAnswer.class)))
    public Response get(@RestPath UUID id) {
        return answer(Response.ok(), register.get(caller.get(), new InstitutionId(id)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(
            operationId = "changeInstitution",
            summary = "Replace the particulars of an institution; its code and the day of registration stay")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = InstitutionAnswer.class)))
    public Response change(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull InstitutionBody body) {
        var known = new InstitutionId(id);
        register.requireSight(caller.get(), known);
        var found = new Violations();
        var told = body.read(found);
        return answer(Response.ok(), changes.change(caller.get(), known, IfMatch.version(ifMatch), told, found));
    }

    private Response answer(Response.ResponseBuilder response, InstitutionView view) {
        return response.entity(answers.one(caller.get(), view))
                .header(HttpHeaders.ETAG, IfMatch.tag(view.version()))
                .build();
    }
}
