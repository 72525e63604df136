package cn.anxue.fee.web;

import cn.anxue.fee.lesson.AnswerDraft;
import cn.anxue.fee.lesson.LessonAnswers;
import cn.anxue.fee.lesson.LessonInquiry;
import cn.anxue.fee.lesson.LessonKey;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.idempotency.Idempotent;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What a family says of lessons of its order. */
@Path("/api/v1/orders/{id}/lessons")
@DenyAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lessons")
public class LessonAnswerResource {
    private static final int OF_ORDER_MAX = 2_000;

    private final LessonAnswers answers;
    private final LessonInquiry lessons;
    private final OrderRegister orders;
    private final CurrentCaller caller;
    private final HttpHeaders headers;

    LessonAnswerResource(
            LessonAnswers answers,
            LessonInquiry lessons,
            OrderRegister orders,
            CurrentCaller caller,
            HttpHeaders headers) {
        this.answers = answers;
        this.lessons = lessons;
        this.orders = orders;
        this.caller = caller;
        this.headers = headers;
    }

    @POST
    @Path("/{n}/confirmation")
    @Idempotent
    @RolesAllowed(Role.FAMILY_GROUP)
    @Operation(operationId = "confirmLesson", summary = "Say that a lesson was held, or that it was not")
    @APIResponse(
            responseCode = "200",
            description = "The lesson as it stands now",
            content = @Content(schema = @Schema(implementation = LessonBody.Answer.class)))
    public Response confirm(@RestPath UUID id, @RestPath int n, @NotNull @Valid LessonBody.Confirmation confirmation) {
        answers.answerOne(caller.get(), confirmation.read(id, n));
        LessonKey key = new LessonKey(new OrderId(id), n);
        return Response.ok(LessonBody.Answer.of(
                        lessons.get(caller.get(), key),
                        lessons.dispute(caller.get(), key).orElse(null)))
                .build();
    }

    @POST
    @Path("/confirmations")
    @Idempotent
    @RolesAllowed(Role.FAMILY_GROUP)
    @Operation(
            operationId = "confirmLessons",
            summary = "Answer several lessons of the order; each is answered by itself")
    @RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = LessonBody.NumberedConfirmation.class,
                                            maxItems = OF_ORDER_MAX)))
    @APIResponse(
            responseCode = "200",
            description = "An answer for each item, in its place",
            content = @Content(schema = @Schema(implementation = LessonBody.Answers.class)))
    public Response confirmAll(
            @RestPath UUID id, @Nullable List<LessonBody.@Nullable NumberedConfirmation> confirmations) {
        orders.get(caller.get(), new OrderId(id));
        LessonBody.NumberedConfirmation empty = new LessonBody.NumberedConfirmation(null, null, null);
        List<AnswerDraft> drafts = LessonListResource.required(confirmations, empty, OF_ORDER_MAX).stream()
                .map(one -> one.read(id))
                .toList();
        return Response.ok(LessonBody.Answers.of(answers.answer(caller.get(), drafts), Language.of(headers)))
                .build();
    }
}
