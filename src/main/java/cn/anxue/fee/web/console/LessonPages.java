package cn.anxue.fee.web.console;

import cn.anxue.fee.lesson.ItemAnswer;
import cn.anxue.fee.lesson.LessonDraft;
import cn.anxue.fee.lesson.LessonOutcome;
import cn.anxue.fee.lesson.LessonProblem;
import cn.anxue.fee.lesson.LessonRecording;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Text;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Lessons by list: the orders that are being taught, each with a box to tick. */
@Path("/console/lessons")
@DenyAll
@Produces(Pages.HTML)
public class LessonPages {
    private static final int TICKED_MAX = 500;

    @CheckedTemplate(basePath = "fee")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance lessons(
                List<TaughtOrder> orders, String day, LocalDate today, int recorded, boolean more, @Nullable Text said);
    }

    private final TaughtOrders orders;
    private final LessonRecording recording;
    private final Desk desk;

    LessonPages(TaughtOrders orders, LessonRecording recording, Desk desk) {
        this.orders = orders;
        this.recording = recording;
        this.desk = desk;
    }

    @GET
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Operation(hidden = true)
    public Response list(@RestQuery @Size(max = 10) @Nullable String day, @RestQuery @Nullable Integer recorded) {
        String shown = Entered.text(day).isEmpty() ? desk.today().toString() : Entered.text(day);
        TaughtOrders.Listed listed = orders.of(desk.caller(), Map.of(), Map.of());
        return Pages.show(Templates.lessons(
                listed.orders(), shown, desk.today(), recorded == null ? -1 : recorded, listed.more(), null));
    }

    /** Each is recorded by itself; those refused are shown again, ticked, each with its sentence. */
    @POST
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response record(
            @RestForm @Size(max = TICKED_MAX) List<String> order, @RestForm @Size(max = 10) @Nullable String day) {
        String heldOn = Entered.text(day);
        Map<UUID, Integer> ticked = ticked(order);
        List<LessonDraft> drafts = ticked.entrySet().stream()
                .map(one -> new LessonDraft(one.getKey(), one.getValue(), heldOn))
                .toList();
        List<ItemAnswer> wrong = new ArrayList<>();
        Response done = desk.act(
                () -> {
                    wrong.addAll(refused(drafts));
                    return "/console/lessons?day=" + heldOn + "&recorded=" + (drafts.size() - wrong.size());
                },
                refused -> page(refused, ticked, Map.of(), heldOn));
        if (wrong.isEmpty()) {
            return done;
        }
        Map<UUID, Integer> left = new LinkedHashMap<>();
        Map<UUID, Text> problems = new HashMap<>();
        for (ItemAnswer answer : wrong) {
            LessonDraft draft = drafts.get(answer.line());
            UUID id = Objects.requireNonNull(draft.orderId());
            left.put(id, Objects.requireNonNull(draft.n()));
            problems.put(
                    id,
                    Wrong.of(new ProblemException(answer.violations()), Map.of())
                            .get(0));
        }
        return Pages.refused(
                new ProblemException(wrong.get(0).violations()), refused -> page(refused, left, problems, heldOn));
    }

    /** The answers to those that were not taken; the others stay. */
    private List<ItemAnswer> refused(List<LessonDraft> drafts) {
        if (drafts.isEmpty()) {
            throw new ProblemException(LessonProblem.LESSONS_REQUIRED);
        }
        return recording.record(desk.caller(), drafts).stream()
                .filter(answer -> answer.outcome() == LessonOutcome.REFUSED)
                .toList();
    }

    private TemplateInstance page(
            ProblemException refused, Map<UUID, Integer> ticked, Map<UUID, Text> problems, String day) {
        TaughtOrders.Listed listed = orders.of(desk.caller(), ticked, problems);
        return Templates.lessons(listed.orders(), day, desk.today(), -1, listed.more(), Pages.said(refused));
    }

    /** Order and number of each box; what is no box of ours is left out. */
    private static Map<UUID, Integer> ticked(List<String> boxes) {
        Map<UUID, Integer> ticked = new LinkedHashMap<>();
        for (String box : boxes) {
            String[] parts = box.split(":", 2);
            UUID id = Entered.id(parts[0]);
            if (id != null && parts.length == 2 && parts[1].matches("[0-9]{1,5}")) {
                ticked.put(id, Integer.parseInt(parts[1]));
            }
        }
        return ticked;
    }
}
