package cn.anxue.enforcement.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.enforcement.publicity.PublicityRegister;
import cn.anxue.enforcement.publicity.PublicityService;
import cn.anxue.identity.CurrentCaller;
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

/** What is put before the public, with its objections. */
@Path("/api/v1/publicities")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
public class PublicityResource {
    private final PublicityService service;
    private final PublicityRegister register;
    private final CurrentCaller caller;

    PublicityResource(PublicityService service, PublicityRegister register, CurrentCaller caller) {
        this.service = service;
        this.register = register;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "publishPublicity", summary = "Puts something before the public for some days (公示)")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content = @Content(schema = @Schema(implementation = PublicityBody.Answer.class)))
    public Response publish(@NotNull @Valid PublicityBody.Request body) {
        UUID id = service.publish(caller.get(), body.draft());
        return Response.created(URI.create("/api/v1/publicities/" + id))
                .entity(PublicityBody.Answer.from(register.get(caller.get(), id)))
                .build();
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "listPublicities", summary = "Publicities of the caller's region, newest first")
    public Page<PublicityBody.Answer> list(
            @RestQuery @Size(max = 200) @Nullable String cursor,
            @RestQuery @Min(1) @Max(Page.LIMIT_MAX) @Nullable Integer limit) {
        return register.list(caller.get(), cursor, Page.limit(limit)).map(PublicityBody.Answer::from);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "getPublicity", summary = "One publicity with its objections")
    public PublicityBody.Answer get(@RestPath UUID id) {
        return PublicityBody.Answer.from(register.get(caller.get(), id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/objections")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "objectToPublicity", summary = "Writes down an objection that came in within the days")
    public PublicityBody.Answer object(@RestPath UUID id, @NotNull @Valid PublicityBody.Words body) {
        return PublicityBody.Answer.from(
                service.object(caller.get(), id, body.text().strip()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/objections/{objection}/decision")
    @RolesAllowed(APPROVER_GROUP)
    @Operation(
            operationId = "decidePublicityObjection",
            summary = "Decides on an objection; never by whoever wrote it down")
    public PublicityBody.Answer decide(
            @RestPath UUID id, @RestPath UUID objection, @NotNull @Valid PublicityBody.Decision body) {
        return PublicityBody.Answer.from(service.decide(
                caller.get(), id, objection, body.upheld(), body.reason().strip()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/conclusion")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "concludePublicity", summary = "Ends it after its last day, with every objection decided")
    public PublicityBody.Answer conclude(@RestPath UUID id, @NotNull @Valid PublicityBody.Words body) {
        return PublicityBody.Answer.from(
                service.conclude(caller.get(), id, body.text().strip()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/withdrawal")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "withdrawPublicity", summary = "Takes it back; it stays, shown as withdrawn")
    public PublicityBody.Answer withdraw(@RestPath UUID id, @NotNull @Valid PublicityBody.Words body) {
        return PublicityBody.Answer.from(
                service.withdraw(caller.get(), id, body.text().strip()));
    }
}
