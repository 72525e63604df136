package cn.anxue.enforcement.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.enforcement.mailing.MailingRegister;
import cn.anxue.enforcement.mailing.MailingService;
import cn.anxue.idempotency.Idempotent;
import cn.anxue.identity.Caller;
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

/** One letter to many institutions at once. Who has not replied is found at {@code GET /notices?mailing=&step=SERVED}. */
@Path("/api/v1/mailings")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
public class MailingResource {
    private final MailingService service;
    private final MailingRegister register;
    private final CurrentCaller caller;

    MailingResource(MailingService service, MailingRegister register, CurrentCaller caller) {
        this.service = service;
        this.register = register;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "sendMailing",
            summary =
                    "Sends a notification or commitment to all institutions of a place and category, each with a number")
    @APIResponse(
            responseCode = "201",
            description = "Sent",
            content = @Content(schema = @Schema(implementation = MailingBody.Answer.class)))
    public Response send(@NotNull @Valid MailingBody.Request body) {
        Caller officer = caller.get();
        UUID id = service.send(officer, body.draft());
        return Response.created(URI.create("/api/v1/mailings/" + id))
                .entity(MailingBody.Answer.from(register.get(officer, id)))
                .build();
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "listMailings", summary = "Mailings to places within the caller's scope, newest first")
    public Page<MailingBody.Answer> list(
            @RestQuery @Size(max = 200) @Nullable String cursor,
            @RestQuery @Min(1) @Max(Page.LIMIT_MAX) @Nullable Integer limit) {
        return register.list(caller.get(), cursor, Page.limit(limit)).map(MailingBody.Answer::from);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "getMailing", summary = "One mailing, with how many of its notices stand at which step")
    public MailingBody.Answer get(@RestPath UUID id) {
        return MailingBody.Answer.from(register.get(caller.get(), id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/acceptance")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "acceptMailing", summary = "Accepts all signed copies that have come in so far")
    public MailingBody.Answer accept(@RestPath UUID id, @NotNull @Valid MailingBody.Acceptance body) {
        Caller officer = caller.get();
        register.get(officer, id);
        service.accept(officer, id, body.opinion().strip());
        return MailingBody.Answer.from(register.get(officer, id));
    }
}
