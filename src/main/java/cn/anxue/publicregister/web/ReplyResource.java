package cn.anxue.publicregister.web;

import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.publicregister.reply.Replies;
import cn.anxue.publicregister.reply.ReplyRegister;
import cn.anxue.publicregister.reply.ReplyState;
import cn.anxue.publicregister.reply.ReplyView;
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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** 陈述: an institution's side of what was published against it, shown once an officer has let it through. */
@Path("/api/v1/replies")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public register")
public class ReplyResource {
    private static final int SHOWN_MAX = 100;

    private final Replies replies;
    private final ReplyRegister register;
    private final CurrentCaller caller;

    ReplyResource(Replies replies, ReplyRegister register, CurrentCaller caller) {
        this.replies = replies;
        this.register = register;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.INSTITUTION_GROUP, Role.OFFICER_GROUP})
    @Operation(
            operationId = "listReplies",
            summary = "An institution's own replies, latest first; for officers those that wait for them")
    public ReplyBody.Listing list() {
        Caller asking = caller.get();
        List<ReplyView> found =
                asking.has(Role.INSTITUTION) ? register.own(asking, SHOWN_MAX) : register.waiting(asking);
        return new ReplyBody.Listing(found.stream().map(ReplyBody.View::from).toList(), null);
    }

    @POST
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "writeReply", summary = "Reply to what was published against one's own institution")
    @APIResponse(
            responseCode = "201",
            description = "Written; an officer looks at it before it is shown",
            content = @Content(schema = @Schema(implementation = ReplyBody.Written.class)))
    public Response write(@NotNull @Valid ReplyBody.Draft body) {
        UUID id =
                replies.write(caller.get(), body.number().strip(), body.words().strip());
        return Response.created(URI.create("/api/v1/replies"))
                .entity(new ReplyBody.Written(id, ReplyState.PROPOSED))
                .build();
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Operation(operationId = "withdrawReply", summary = "Take one's own reply back, at any time")
    @APIResponse(responseCode = "204", description = "Taken back")
    public void withdraw(@RestPath UUID id) {
        replies.withdraw(caller.get(), id);
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decideReply", summary = "Let a reply be shown, or say why it is not")
    @APIResponse(responseCode = "204", description = "Decided")
    public void decide(@RestPath UUID id, @NotNull @Valid ReplyBody.Decision body) {
        replies.decide(caller.get(), id, body.shown(), Objects.requireNonNullElse(body.reason(), ""));
    }
}
