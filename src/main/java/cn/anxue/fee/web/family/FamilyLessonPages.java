package cn.anxue.fee.web.family;

import cn.anxue.fee.lesson.AnswerDraft;
import cn.anxue.fee.lesson.ItemAnswer;
import cn.anxue.fee.lesson.Lesson;
import cn.anxue.fee.lesson.LessonAnswer;
import cn.anxue.fee.lesson.LessonAnswers;
import cn.anxue.fee.lesson.LessonProblem;
import cn.anxue.fee.lesson.LessonState;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderView;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Text;
import cn.anxue.problem.Violation;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Lessons: confirm or dispute, one or several. */
@Path("/family/orders/{id}/lessons")
@DenyAll
@Produces(Pages.HTML)
public class FamilyLessonPages {
    private static final int ANSWERS_MAX = 2_000;

    @CheckedTemplate(basePath = "fee")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance familyLessons(
                OrderView order,
                List<Lesson> waiting,
                List<Lesson> others,
                Set<Integer> chosen,
                String reason,
                boolean disputing,
                @Nullable Text said);
    }

    private final FamilySheets sheets;
    private final OrderRegister orders;
    private final LessonAnswers answers;
    private final Desk desk;

    FamilyLessonPages(FamilySheets sheets, OrderRegister orders, LessonAnswers answers, Desk desk) {
        this.sheets = sheets;
        this.orders = orders;
        this.answers = answers;
        this.desk = desk;
    }

    @GET
    @RolesAllowed(Role.FAMILY_GROUP)
    @Operation(hidden = true)
    public Response list(@RestPath UUID id) {
        return Pages.show(page(id, Set.of(), "", false, null));
    }

    /** Each lesson is answered by itself; those refused are shown again, chosen as they were. */
    @POST
    @RolesAllowed(Role.FAMILY_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(
            @RestPath UUID id,
            @RestForm @Size(max = ANSWERS_MAX) List<Integer> n,
            @RestForm @Nullable LessonAnswer answer,
            @RestForm @Size(max = 500) @Nullable String reason) {
        String words = reason == null ? "" : reason.strip();
        orders.get(desk.caller(), new OrderId(id));
        List<Violation> wrong = new ArrayList<>();
        Function<ProblemException, TemplateInstance> again =
                refused -> page(id, new HashSet<>(n), words, answer == LessonAnswer.DISPUTED, Pages.said(refused));
        Response done =
                desk.act("/family/orders/" + id + "/lessons", () -> wrong.addAll(wrong(id, n, answer, words)), again);
        return wrong.isEmpty() ? done : Pages.refused(new ProblemException(wrong), again);
    }

    /** What is wrong with those that were not taken; the others stay. */
    private List<Violation> wrong(UUID id, List<Integer> n, @Nullable LessonAnswer answer, String words) {
        if (n.isEmpty()) {
            throw new ProblemException(LessonProblem.LESSONS_REQUIRED);
        }
        List<AnswerDraft> drafts = n.stream()
                .map(one -> new AnswerDraft(id, one, answer, words.isEmpty() ? null : words))
                .toList();
        List<ItemAnswer> given = answers.answer(desk.caller(), drafts);
        return given.stream().flatMap(one -> one.violations().stream()).toList();
    }

    private TemplateInstance page(UUID id, Set<Integer> chosen, String reason, boolean disputing, @Nullable Text said) {
        OrderId order = new OrderId(id);
        Map<Boolean, List<Lesson>> lessons = sheets.lessons(desk.caller(), order).stream()
                .collect(Collectors.partitioningBy(lesson -> lesson.state() == LessonState.HELD));
        return Templates.familyLessons(
                orders.get(desk.caller(), order),
                Objects.requireNonNull(lessons.get(true)),
                Objects.requireNonNull(lessons.get(false)),
                chosen,
                reason,
                disputing,
                said);
    }
}
