package cn.anxue.school.web;

import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.school.CountDraft;
import cn.anxue.school.MonthCount;
import cn.anxue.school.School;
import cn.anxue.school.SchoolCounts;
import cn.anxue.school.SchoolFilter;
import cn.anxue.school.SchoolId;
import cn.anxue.school.SchoolRegister;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Counts of a month, entered school by school in one table. */
@Path("/console/schools/participation")
@DenyAll
@Produces(Pages.HTML)
public class ParticipationPages {
    private static final int SHOWN_MAX = 50;

    @CheckedTemplate(basePath = "school")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance participation(
                List<CountRow> rows, String region, String month, @Nullable String next, @Nullable Text said);
    }

    private final SchoolRegister register;
    private final SchoolCounts counts;
    private final CurrentCaller caller;
    private final Today today;

    ParticipationPages(SchoolRegister register, SchoolCounts counts, CurrentCaller caller, Today today) {
        this.register = register;
        this.counts = counts;
        this.caller = caller;
        this.today = today;
    }

    @GET
    @RolesAllowed(OFFICER_GROUP)
    @Operation(hidden = true)
    public Response show(
            @RestQuery @Pattern(regexp = "^([0-9]{6}([0-9]{3})?)?$") @Nullable String region,
            @RestQuery @Pattern(regexp = "^([0-9]{4}-(0[1-9]|1[0-2]))?$") @Nullable String month,
            @RestQuery @Size(max = 100) @Nullable String after) {
        return Pages.show(page(text(region), text(month), after, null, null));
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response enter(@BeanParam SchoolListForm form) {
        return Pages.answer(
                () -> {
                    List<CountDraft> drafts = form.counts();
                    if (drafts.isEmpty()) {
                        throw new ProblemException(RequestProblem.REQUIRED, "/pupils", Map.of());
                    }
                    int changed = counts.enterAll(caller.get(), drafts);
                    Text said = Text.of("已保存，更新 " + changed + " 所学校。", "Saved; " + changed + " schools changed.");
                    return Pages.show(page(form.region(), form.month(), null, null, said));
                },
                refused -> page(form.region(), form.month(), null, form, SchoolEntry.said(refused)));
    }

    private TemplateInstance page(
            String region, String month, @Nullable String after, @Nullable SchoolListForm form, @Nullable Text said) {
        Caller asking = caller.get();
        String asked =
                month.isEmpty() ? YearMonth.from(today.date()).minusMonths(1).toString() : month;
        LocalDate first = SchoolListForm.firstOf(asked);
        SchoolFilter filter = new SchoolFilter(region.isEmpty() ? null : region, null, null, false);
        Page<School> found = register.find(asking, filter, after == null || after.isEmpty() ? null : after, SHOWN_MAX);
        Map<SchoolId, MonthCount> known =
                counts
                        .latest(
                                asking,
                                first,
                                found.items().stream().map(School::id).toList())
                        .stream()
                        .collect(Collectors.toMap(MonthCount::school, Function.identity()));
        List<CountRow> rows = found.items().stream()
                .map(school -> row(school, known.get(school.id())))
                .map(row -> typed(form, row))
                .toList();
        return Templates.participation(rows, region, asked, found.next(), said);
    }

    private static CountRow typed(@Nullable SchoolListForm form, CountRow row) {
        CountRow typed = form == null ? null : form.typed(row);
        return typed == null ? row : typed;
    }

    private static CountRow row(School school, @Nullable MonthCount known) {
        if (known == null) {
            return new CountRow(school.id().toString(), school.name(), school.region(), "", "", "");
        }
        return new CountRow(
                school.id().toString(),
                school.name(),
                school.region(),
                String.valueOf(known.pupils()),
                String.valueOf(known.participants()),
                String.valueOf(known.teachers()));
    }

    private static String text(@Nullable String asked) {
        return asked == null ? "" : asked;
    }
}
