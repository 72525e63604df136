package cn.anxue.enforcement.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.INSTITUTION_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.calendar.Today;
import cn.anxue.enforcement.notice.CloseOut;
import cn.anxue.enforcement.notice.NoticeId;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.enforcement.notice.NoticeRegister;
import cn.anxue.enforcement.notice.NoticeService;
import cn.anxue.enforcement.notice.NoticeState;
import cn.anxue.enforcement.notice.NoticeStep;
import cn.anxue.enforcement.notice.NoticeView;
import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** Notices and orders. */
@Path("/api/v1/notices")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
public class NoticeResource {
    private final NoticeService service;
    private final NoticeRegister register;
    private final CloseOut closeOut;
    private final CurrentCaller caller;
    private final Today today;

    NoticeResource(
            NoticeService service, NoticeRegister register, CloseOut closeOut, CurrentCaller caller, Today today) {
        this.service = service;
        this.register = register;
        this.closeOut = closeOut;
        this.caller = caller;
        this.today = today;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "issueNotice",
            summary = "Issues a notice; closures and suspensions are proposed and get their number when approved")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = NoticeBody.Answer.class)))
    public Response issue(@NotNull @Valid NoticeBody.Request body) {
        Caller officer = caller.get();
        NoticeView made =
                body.isDraft() ? service.draft(officer, body.written()) : service.issue(officer, body.written());
        return Response.created(URI.create("/api/v1/notices/" + made.id()))
                .entity(answer(made, officer))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP, INSTITUTION_GROUP})
    @Operation(operationId = "getNotice", summary = "One notice with its items")
    public NoticeBody.Answer get(@RestPath UUID id) {
        Caller reader = caller.get();
        return answer(register.get(reader, new NoticeId(id)), reader);
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP, INSTITUTION_GROUP})
    @Operation(operationId = "listNotices", summary = "Notices within the caller's scope, newest first")
    public Page<NoticeBody.Answer> list(
            @RestQuery @Pattern(regexp = "^[0-9]{6}([0-9]{3})?$") @Nullable String region,
            @RestQuery @Nullable NoticeKind kind,
            @RestQuery @Nullable NoticeState state,
            @RestQuery @Nullable NoticeStep step,
            @RestQuery @Nullable Boolean overdue,
            @RestQuery @Size(max = 100) @Nullable String q,
            @RestQuery @Nullable UUID mailing,
            @RestQuery @Size(max = 200) @Nullable String cursor,
            @RestQuery @Min(1) @Max(Page.LIMIT_MAX) @Nullable Integer limit) {
        Caller reader = caller.get();
        var search = new NoticeRegister.Search(
                region, kind, state, step, Boolean.TRUE.equals(overdue) ? today.date() : null, q, mailing);
        return register.find(reader, search, cursor, Page.limit(limit)).map(notice -> answer(notice, reader));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/withdrawal")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "withdrawNotice",
            summary = "Withdraws a notice, which stays on record; where two people decided or closed out, two do")
    public NoticeBody.Answer withdraw(@RestPath UUID id, @NotNull @Valid NoticeBody.Withdrawal body) {
        Caller officer = caller.get();
        return answer(service.withdraw(officer, new NoticeId(id), body.reason().strip()), officer);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/items/{n}/close-out")
    @RolesAllowed(APPROVER_GROUP)
    @Operation(
            operationId = "closeOutNoticeItem",
            summary =
                    "Closes one problem (销号) that was reported as put right, by a second officer; the last one closes the notice")
    public NoticeBody.Answer closeOut(
            @RestPath UUID id, @RestPath @Min(1) @Max(200) int n, @NotNull @Valid NoticeBody.CloseOutRequest body) {
        Caller approver = caller.get();
        return answer(closeOut.close(approver, body.finding(id, n)), approver);
    }

    private NoticeBody.Answer answer(NoticeView notice, Caller reader) {
        return NoticeBody.Answer.from(notice, reader, today.date());
    }
}
