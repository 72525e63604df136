package cn.anxue.enforcement.web;

import static cn.anxue.identity.Role.INSTITUTION_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.enforcement.notice.NoticeExchange;
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

/** The way of a notice to its addressee and back. */
@Path("/api/v1/notices")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
public class NoticeExchangeResource {
    private final NoticeExchange exchange;
    private final NoticeAnswers answers;

    NoticeExchangeResource(NoticeExchange exchange, NoticeAnswers answers) {
        this.exchange = exchange;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/service")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "serveNotice",
            summary = "Records how, when and to whom it was served (送达); the clocks begin")
    public NoticeBody.Answer serve(@RestPath UUID id, @NotNull @Valid NoticeActBody.Service body) {
        return answers.of(exchange.serve(answers.caller(), new NoticeId(id), body.service()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/acknowledgement")
    @RolesAllowed({OFFICER_GROUP, INSTITUTION_GROUP})
    @Operation(operationId = "acknowledgeNotice", summary = "Says that it was received (签收), with the receipt")
    public NoticeBody.Answer acknowledge(@RestPath UUID id, @NotNull @Valid NoticeActBody.Receipt body) {
        return answers.of(
                exchange.acknowledge(answers.caller(), new NoticeId(id), NoticeActBody.orNone(body.documents())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/answers")
    @RolesAllowed({OFFICER_GROUP, INSTITUTION_GROUP})
    @Operation(operationId = "answerNotice", summary = "Answers it, or records what its addressee answered")
    public NoticeBody.Answer answer(@RestPath UUID id, @NotNull @Valid NoticeActBody.Statement body) {
        return answers.of(exchange.answer(answers.caller(), new NoticeId(id), body.statement()));
    }

    @POST
    @Path("/{id}/review")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "reviewNoticeAnswer", summary = "Takes the answer up")
    public NoticeBody.Answer review(@RestPath UUID id) {
        return answers.of(exchange.review(answers.caller(), new NoticeId(id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/verdict")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "judgeNoticeAnswer", summary = "Accepts the answer, or rejects it and sets a new day")
    public NoticeBody.Answer judge(@RestPath UUID id, @NotNull @Valid NoticeActBody.Verdict body) {
        return answers.of(
                body.accepted()
                        ? exchange.accept(
                                answers.caller(),
                                new NoticeId(id),
                                body.opinion().strip())
                        : exchange.reject(
                                answers.caller(),
                                new NoticeId(id),
                                body.opinion().strip(),
                                body.newDueOn()));
    }

    @POST
    @Path("/{id}/take-down")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "takeNoticeDown",
            summary = "Records that the publication of a withdrawn notice was taken down")
    public NoticeBody.Answer takeDown(@RestPath UUID id) {
        return answers.of(exchange.takeDown(answers.caller(), new NoticeId(id)));
    }
}
