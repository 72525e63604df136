package cn.anxue.enforcement.web;

import static cn.anxue.identity.Role.INSTITUTION_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.enforcement.notice.NoticeEscalations;
import cn.anxue.enforcement.notice.NoticeId;
import cn.anxue.enforcement.notice.NoticeItemKey;
import cn.anxue.enforcement.notice.NoticeItems;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The problems of a notice on their way. */
@Path("/api/v1/notices")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
public class NoticeItemResource {
    private final NoticeItems items;
    private final NoticeEscalations escalations;
    private final NoticeAnswers answers;

    NoticeItemResource(NoticeItems items, NoticeEscalations escalations, NoticeAnswers answers) {
        this.items = items;
        this.escalations = escalations;
        this.answers = answers;
    }

    @POST
    @Path("/{id}/items/{n}/steps/{step}/completion")
    @RolesAllowed({OFFICER_GROUP, INSTITUTION_GROUP})
    @Operation(operationId = "completeNoticeItemStep", summary = "Marks one step on the way of a problem as done")
    public NoticeBody.Answer completeStep(
            @RestPath UUID id, @RestPath @Min(1) @Max(200) int n, @RestPath @Min(1) @Max(20) int step) {
        return answers.of(items.completeStep(answers.caller(), new NoticeItemKey(id, n), step));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/items/{n}/report")
    @RolesAllowed({OFFICER_GROUP, INSTITUTION_GROUP})
    @Operation(operationId = "reportNoticeItem", summary = "Says that a problem is put right, with the proof of it")
    public NoticeBody.Answer report(
            @RestPath UUID id, @RestPath @Min(1) @Max(200) int n, @NotNull @Valid NoticeActBody.Report body) {
        return answers.of(items.report(answers.caller(), new NoticeItemKey(id, n), body.statement()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/items/{n}/reopening")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "reopenNoticeItem",
            summary = "Opens a problem again that was found not done, also after its close-out, and sets a new day")
    public NoticeBody.Answer reopen(
            @RestPath UUID id, @RestPath @Min(1) @Max(200) int n, @NotNull @Valid NoticeActBody.Reopening body) {
        return answers.of(items.reopen(answers.caller(), body.finding(id, n), body.newDueOn()));
    }

    @POST
    @Path("/{id}/escalations/{escalation}/settlement")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "settleNoticeEscalation",
            summary = "Says that what followed from being late is done: reminded, handed over to enforcement")
    public NoticeBody.Answer settle(@RestPath UUID id, @RestPath UUID escalation) {
        return answers.of(escalations.settle(answers.caller(), new NoticeId(id), escalation));
    }
}
