package cn.anxue.enforcement.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.INSTITUTION_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.enforcement.notice.NoticeId;
import cn.anxue.enforcement.notice.NoticeObjections;
import cn.anxue.enforcement.notice.NoticeRegister;
import cn.anxue.enforcement.trace.NoticeFile;
import cn.anxue.enforcement.trace.NoticeFiles;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What addressees hold against notices, and all that is on record about one. */
@Path("/api/v1/notices")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
public class NoticeObjectionResource {
    private final NoticeObjections objections;
    private final NoticeRegister register;
    private final NoticeFiles files;
    private final NoticeAnswers answers;

    NoticeObjectionResource(
            NoticeObjections objections, NoticeRegister register, NoticeFiles files, NoticeAnswers answers) {
        this.objections = objections;
        this.register = register;
        this.files = files;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/objections")
    @RolesAllowed({OFFICER_GROUP, INSTITUTION_GROUP})
    @Operation(operationId = "objectToNotice", summary = "Objects to it (申辩、异议) within the days from service")
    public NoticeBody.Answer raise(@RestPath UUID id, @NotNull @Valid NoticeActBody.Statement body) {
        return answers.of(objections.raise(answers.caller(), new NoticeId(id), body.statement()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/objections/{objection}/decision")
    @RolesAllowed(APPROVER_GROUP)
    @Operation(
            operationId = "decideNoticeObjection",
            summary = "Decides on an objection; what is upheld begins the withdrawal")
    public NoticeBody.Answer decide(
            @RestPath UUID id, @RestPath UUID objection, @NotNull @Valid NoticeActBody.ObjectionDecision body) {
        return answers.of(objections.decide(
                answers.caller(),
                new NoticeId(id),
                objection,
                body.upheld(),
                body.reason().strip()));
    }

    @GET
    @Path("/{id}/file")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP, INSTITUTION_GROUP})
    @Operation(
            operationId = "getNoticeFile",
            summary = "Services, answers, steps, checks, objections and documents of one notice")
    public NoticeFile file(@RestPath UUID id) {
        return files.of(register.get(answers.caller(), new NoticeId(id)).id().value());
    }
}
