package cn.anxue.inspection.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.inspection.draw.DrawId;
import cn.anxue.inspection.draw.DrawRegister;
import cn.anxue.inspection.draw.DrawService;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Verifiable draws, for the office. */
@Path("/api/v1/draws")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Draws")
public class DrawResource {
    private final DrawService service;
    private final DrawRegister register;
    private final CurrentCaller caller;

    DrawResource(DrawService service, DrawRegister register, CurrentCaller caller) {
        this.service = service;
        this.register = register;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "publishDraw",
            summary = "Publish pool and algorithm of a draw (双随机), before anything is drawn")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content = @Content(schema = @Schema(implementation = DrawBody.Answer.class)))
    public Response publish(@NotNull @Valid DrawBody.Request body) {
        DrawBody.Answer made = DrawBody.Answer.from(service.publish(caller.get(), body.draft()));
        return Response.created(URI.create("/api/v1/draws/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "listDraws", summary = "Draws of the caller's region, newest first")
    public Page<DrawBody.Answer> list(
            @RestQuery @Size(max = 200) @Nullable String cursor,
            @RestQuery @Min(1) @Max(Page.LIMIT_MAX) @Nullable Integer limit) {
        return register.find(caller.get(), cursor, Page.limit(limit)).map(DrawBody.Answer::from);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "getDraw", summary = "One draw; no secret before both are out")
    public DrawBody.Answer get(@RestPath UUID id) {
        return DrawBody.Answer.from(register.get(caller.get(), new DrawId(id)));
    }

    @POST
    @Path("/{id}/commitments")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "commitToDraw", summary = "Give the SHA-256 of a secret; two people do")
    public DrawBody.Answer commit(@RestPath UUID id, @NotNull @Valid DrawBody.Commitment body) {
        return DrawBody.Answer.from(service.commit(caller.get(), new DrawId(id), body.commitment()));
    }

    @POST
    @Path("/{id}/reveals")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "revealForDraw", summary = "Reveal one's secret; with the second it is drawn")
    public DrawBody.Answer reveal(@RestPath UUID id, @NotNull @Valid DrawBody.Reveal body) {
        return DrawBody.Answer.from(
                service.reveal(caller.get(), new DrawId(id), body.secret().strip()));
    }

    @POST
    @Path("/{id}/abandonment")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "abandonDraw", summary = "Give a draw up before it is drawn; the reason is public")
    public DrawBody.Answer abandon(@RestPath UUID id, @NotNull @Valid DrawBody.Reason body) {
        return DrawBody.Answer.from(
                service.abandon(caller.get(), new DrawId(id), body.reason().strip()));
    }
}
