package cn.anxue.fee.web;

import cn.anxue.fee.lesson.AnswerDraft;
import cn.anxue.fee.lesson.LessonAnswers;
import cn.anxue.fee.lesson.LessonDraft;
import cn.anxue.fee.lesson.LessonProblem;
import cn.anxue.fee.lesson.LessonRecording;
import cn.anxue.idempotency.Idempotent;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lessons of many orders at once. */
@Path("/api/v1/lessons")
@DenyAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lessons")
public class LessonListResource {
    private final LessonRecording recording;
    private final LessonAnswers answers;
    private final CurrentCaller caller;
    private final HttpHeaders headers;

    LessonListResource(LessonRecording recording, LessonAnswers answers, CurrentCaller caller, HttpHeaders headers) {
        this.recording = recording;
        this.answers = answers;
        this.caller = caller;
        this.headers = headers;
    }

    @POST
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Operation(
            operationId = "recordLessons",
            summary = "Record up to 10,000 lessons of the institution's own orders; each is answered by itself")
    @RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = LessonDraft.class,
                                            maxItems = LessonRecording.ITEMS_MAX)))
    @APIResponse(
            responseCode = "200",
            description = "An answer for each item, in its place",
            content = @Content(schema = @Schema(implementation = LessonBody.Answers.class)))
    public LessonBody.Answers record(@Nullable List<@Nullable LessonDraft> lessons) {
        List<LessonDraft> drafts = required(lessons, LessonDraft.EMPTY, LessonRecording.ITEMS_MAX);
        return LessonBody.Answers.of(recording.record(caller.get(), drafts), Language.of(headers));
    }

    @POST
    @Path("/confirmations")
    @Idempotent
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(
            operationId = "relayConfirmations",
            summary = "Relay up to 10,000 confirmations that families gave on the national platform")
    @RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = AnswerDraft.class,
                                            maxItems = LessonAnswers.ITEMS_MAX)))
    @APIResponse(
            responseCode = "200",
            description = "An answer for each item, in its place",
            content = @Content(schema = @Schema(implementation = LessonBody.Answers.class)))
    public Response relay(@Nullable List<@Nullable AnswerDraft> confirmations) {
        List<AnswerDraft> drafts = required(confirmations, AnswerDraft.EMPTY, LessonAnswers.ITEMS_MAX);
        return Response.ok(LessonBody.Answers.of(answers.relay(caller.get(), drafts), Language.of(headers)))
                .build();
    }

    static <T> List<T> required(@Nullable List<@Nullable T> items, T empty, int most) {
        if (items == null || items.isEmpty()) {
            throw new ProblemException(LessonProblem.LESSONS_REQUIRED);
        }
        if (items.size() > most) {
            throw new ProblemException(RequestProblem.TOO_MANY_ITEMS, Map.of("max", most));
        }
        return items.stream().map(item -> item == null ? empty : item).toList();
    }
}
