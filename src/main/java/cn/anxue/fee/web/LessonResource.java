package cn.anxue.fee.web;

import cn.anxue.fee.lesson.ItemAnswer;
import cn.anxue.fee.lesson.Lesson;
import cn.anxue.fee.lesson.LessonInquiry;
import cn.anxue.fee.lesson.LessonKey;
import cn.anxue.fee.lesson.LessonOutcome;
import cn.anxue.fee.lesson.LessonRecording;
import cn.anxue.fee.lesson.LessonWithdrawals;
import cn.anxue.fee.order.OrderId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Lessons of one order: recorded, shown, taken back. */
@Path("/api/v1/orders/{id}/lessons")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lessons")
public class LessonResource {
    private static final int CURSOR_MAX = 100;

    private final LessonRecording recording;
    private final LessonWithdrawals withdrawals;
    private final LessonInquiry lessons;
    private final CurrentCaller caller;

    LessonResource(
            LessonRecording recording, LessonWithdrawals withdrawals, LessonInquiry lessons, CurrentCaller caller) {
        this.recording = recording;
        this.withdrawals = withdrawals;
        this.lessons = lessons;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordLesson",
            summary = "Record a lesson that was held; with a number the call can be repeated")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; 200 where it was before",
            content = @Content(schema = @Schema(implementation = LessonBody.Answer.class)))
    public Response record(@RestPath UUID id, @NotNull @Valid LessonBody.Held held) {
        ItemAnswer answer = recording.recordOne(caller.get(), held.read(id));
        LessonKey key = Objects.requireNonNull(answer.key());
        LessonBody.Answer body = LessonBody.Answer.of(lessons.get(caller.get(), key), null);
        return answer.outcome() == LessonOutcome.DUPLICATE
                ? Response.ok(body).build()
                : Response.created(URI.create("/api/v1/orders/" + id + "/lessons/" + key.n()))
                        .entity(body)
                        .build();
    }

    @GET
    @RolesAllowed({
        Role.FAMILY_GROUP,
        Role.INSTITUTION_GROUP,
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.AUDITOR_GROUP
    })
    @Operation(operationId = "listLessons", summary = "Lessons of an order, by number")
    public Page<LessonBody.Answer> list(
            @RestPath UUID id,
            @RestQuery @Nullable @Size(max = CURSOR_MAX) String cursor,
            @RestQuery @Nullable Integer limit) {
        return lessons.list(caller.get(), new OrderId(id), cursor, Page.limit(limit))
                .map(lesson -> LessonBody.Answer.of(lesson, null));
    }

    @GET
    @Path("/{n}")
    @RolesAllowed({
        Role.FAMILY_GROUP,
        Role.INSTITUTION_GROUP,
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.AUDITOR_GROUP
    })
    @Operation(operationId = "getLesson", summary = "A lesson, and the dispute about it if there is one")
    public LessonBody.Answer get(@RestPath UUID id, @RestPath int n) {
        return show(caller.get(), new LessonKey(new OrderId(id), n));
    }

    @POST
    @Path("/{n}/withdrawal")
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Operation(
            operationId = "withdrawLesson",
            summary = "Take back a lesson recorded by mistake, as long as it is not confirmed")
    public LessonBody.Answer withdraw(@RestPath UUID id, @RestPath int n) {
        LessonKey key = new LessonKey(new OrderId(id), n);
        withdrawals.withdraw(caller.get(), key);
        return show(caller.get(), key);
    }

    private LessonBody.Answer show(Caller reader, LessonKey key) {
        Lesson lesson = lessons.get(reader, key);
        return LessonBody.Answer.of(lesson, lessons.dispute(reader, key).orElse(null));
    }
}
