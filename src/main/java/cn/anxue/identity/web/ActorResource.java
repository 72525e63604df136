package cn.anxue.identity.web;

import cn.anxue.identity.ActorId;
import cn.anxue.identity.ActorRegister;
import cn.anxue.identity.ActorView;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.identity.guess.GuessKey;
import cn.anxue.identity.guess.Guesses;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.web.IfMatch;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.util.List;
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

/** People who sign in, kept by administrators. */
@Path("/api/v1/actors")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Actors")
public class ActorResource {
    private final ActorRegister register;
    private final ActorRights rights;
    private final Guesses guesses;
    private final CurrentCaller caller;

    ActorResource(ActorRegister register, ActorRights rights, Guesses guesses, CurrentCaller caller) {
        this.register = register;
        this.rights = rights;
        this.guesses = guesses;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "inviteActor",
            summary = "Invite a person, who chooses a password by a code answered this once")
    @APIResponse(
            responseCode = "201",
            description = "Invited",
            content = @Content(schema = @Schema(implementation = ActorBody.Invited.class)))
    public Response invite(@NotNull @Valid ActorBody.Invite body) {
        ActorBody.Rights asked = body.rights();
        return created(register.invite(caller.get(), body.name(), asked.held(), rights.existing(asked.scope())));
    }

    @GET
    @RolesAllowed(Role.ADMINISTRATOR_GROUP)
    @Operation(operationId = "listActors", summary = "Actors by name")
    public Page<ActorBody.View> list(
            @RestQuery @Pattern(regexp = "^[a-z0-9._-]*$") @Size(max = 63) @Nullable String q,
            @RestQuery @Size(max = 200) @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        String after = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
        Page<ActorView> page = register.list(caller.get(), q == null ? "" : q, after, Page.limit(limit));
        String next = page.next() == null ? null : Cursor.encode(List.of(page.next()));
        return new Page<>(page.items(), next).map(ActorBody.View::from);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.ADMINISTRATOR_GROUP)
    @Operation(operationId = "getActor", summary = "An actor with the rights he has")
    @APIResponse(
            responseCode = "200",
            description = "The actor",
            content = @Content(schema = @Schema(implementation = ActorBody.View.class)))
    public Response get(@RestPath UUID id) {
        return tagged(register.get(caller.get(), new ActorId(id)));
    }

    @PUT
    @Path("/{id}/roles")
    @RolesAllowed(Role.ADMINISTRATOR_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeActorRoles", summary = "Give an actor other rights; his tokens and sessions end")
    @APIResponse(
            responseCode = "200",
            description = "The actor",
            content = @Content(schema = @Schema(implementation = ActorBody.View.class)))
    public Response changeRoles(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ActorBody.Rights body) {
        long version = IfMatch.version(ifMatch);
        return tagged(register.changeRoles(
                caller.get(), new ActorId(id), version, body.held(), rights.existing(body.scope())));
    }

    @POST
    @Path("/{id}/disablement")
    @RolesAllowed(Role.ADMINISTRATOR_GROUP)
    @Operation(operationId = "disableActor", summary = "End an actor for good, with his tokens and sessions")
    @APIResponse(responseCode = "204", description = "Disabled")
    public void disable(@RestPath UUID id) {
        register.disable(caller.get(), new ActorId(id));
    }

    @POST
    @Path("/{id}/invitations")
    @RolesAllowed(Role.ADMINISTRATOR_GROUP)
    @Operation(
            operationId = "inviteActorAnew",
            summary = "For a lost invitation or password: the present password ends, a new code is answered")
    @APIResponse(
            responseCode = "201",
            description = "Invited",
            content = @Content(schema = @Schema(implementation = ActorBody.Invited.class)))
    public Response inviteAnew(@RestPath UUID id) {
        return created(register.inviteAnew(caller.get(), new ActorId(id)));
    }

    @POST
    @Path("/{id}/second-factor-reset")
    @RolesAllowed(Role.ADMINISTRATOR_GROUP)
    @Operation(operationId = "resetSecondFactor", summary = "For a lost phone: the second factor is set up anew")
    @APIResponse(responseCode = "204", description = "Reset")
    public void resetSecondFactor(@RestPath UUID id) {
        register.resetSecondFactor(caller.get(), new ActorId(id));
        guesses.forget(GuessKey.ofCodes(new ActorId(id)));
    }

    @POST
    @Path("/{id}/unlocking")
    @RolesAllowed(Role.ADMINISTRATOR_GROUP)
    @Operation(operationId = "unlockActor", summary = "Forget failed attempts, so that the person need not wait")
    @APIResponse(responseCode = "204", description = "Unlocked")
    public void unlock(@RestPath UUID id) {
        guesses.forget(GuessKey.ofName(register.unlock(caller.get(), new ActorId(id))));
        guesses.forget(GuessKey.ofCodes(new ActorId(id)));
    }

    private static Response created(ActorRegister.Invited invited) {
        return Response.created(URI.create("/api/v1/actors/" + invited.id()))
                .entity(ActorBody.Invited.from(invited))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response tagged(ActorView actor) {
        return Response.ok(ActorBody.View.from(actor))
                .header(HttpHeaders.ETAG, IfMatch.tag(actor.version()))
                .build();
    }
}
