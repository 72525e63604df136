package cn.anxue.fee.web;

import cn.anxue.fee.lesson.DisputeLooks;
import cn.anxue.fee.lesson.LessonKey;
import cn.anxue.fee.lesson.LessonRulings;
import cn.anxue.fee.order.OrderId;
import cn.anxue.idempotency.Idempotent;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.privacy.LookRequest;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** What the bureau does about a lesson that a family disputes. */
@Path("/api/v1/orders/{id}/lessons")
@DenyAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lessons")
public class LessonDisputeResource {
    private final LessonRulings rulings;
    private final DisputeLooks looks;
    private final CurrentCaller caller;

    LessonDisputeResource(LessonRulings rulings, DisputeLooks looks, CurrentCaller caller) {
        this.rulings = rulings;
        this.looks = looks;
        this.caller = caller;
    }

    /** The family's own words. */
    @Schema(name = "LessonDisputeWords")
    record Words(String reason) {}

    @POST
    @Path("/{n}/ruling")
    @Idempotent
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(
            operationId = "proposeLessonRuling",
            summary = "Propose what is to be found about a disputed lesson; another person decides")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = LessonBody.DisputeAnswer.class)))
    public Response rule(@RestPath UUID id, @RestPath int n, @NotNull @Valid LessonBody.Found found) {
        LessonKey key = new LessonKey(new OrderId(id), n);
        LessonBody.DisputeAnswer dispute =
                LessonBody.DisputeAnswer.of(rulings.propose(caller.get(), key, found.ruling(), found.reason()));
        return Response.created(URI.create("/api/v1/orders/" + id + "/lessons/" + n))
                .entity(dispute)
                .build();
    }

    @POST
    @Path("/{n}/dispute/looks")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP})
    @Operation(
            operationId = "lookAtLessonDispute",
            summary = "What the family says against the lesson; the look and its reason are kept")
    public Words look(@RestPath UUID id, @RestPath int n, @NotNull @Valid LookRequest body) {
        return new Words(looks.look(caller.get(), new LessonKey(new OrderId(id), n), body.reason()));
    }
}
