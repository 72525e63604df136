package cn.anxue.enforcement.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.enforcement.notice.NoticeDrafts;
import cn.anxue.enforcement.notice.NoticeId;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

/** Notices before they are issued. */
@Path("/api/v1/notices")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
public class NoticeDraftResource {
    private final NoticeDrafts drafts;
    private final NoticeAnswers answers;

    NoticeDraftResource(NoticeDrafts drafts, NoticeAnswers answers) {
        this.drafts = drafts;
        this.answers = answers;
    }

    @POST
    @Path("/{id}/legal-check-request")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "requestNoticeLegalCheck", summary = "Sends a draft to be checked (法制审核)")
    public NoticeBody.Answer submit(@RestPath UUID id) {
        return answers.of(drafts.submit(answers.caller(), new NoticeId(id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/legal-check")
    @RolesAllowed(APPROVER_GROUP)
    @Operation(
            operationId = "checkNotice",
            summary = "Finds a draft lawful, or sends it back with an opinion; never by its author")
    public NoticeBody.Answer check(@RestPath UUID id, @NotNull @Valid NoticeActBody.LegalCheck body) {
        return answers.of(drafts.check(
                answers.caller(),
                new NoticeId(id),
                body.passed(),
                body.opinion().strip()));
    }

    @POST
    @Path("/{id}/issue")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "issueDraftedNotice",
            summary = "Issues a draft that was checked; closures and suspensions go on to their decision")
    public NoticeBody.Answer issue(@RestPath UUID id) {
        return answers.of(drafts.issue(answers.caller(), new NoticeId(id)));
    }

    @POST
    @Path("/{id}/dropping")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "dropNotice", summary = "Drops a draft")
    public NoticeBody.Answer drop(@RestPath UUID id) {
        return answers.of(drafts.drop(answers.caller(), new NoticeId(id)));
    }
}
