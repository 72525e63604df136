package cn.anxue.school.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.school.survey.Answered;
import cn.anxue.school.survey.Survey;
import cn.anxue.school.survey.SurveySummary;
import cn.anxue.school.survey.Surveys;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Questionnaires for schools: opened, answered in a table, summed up. */
@Path("/console/surveys")
@DenyAll
@Produces(Pages.HTML)
public class SurveyPages {
    private static final String PAGE = "/console/surveys/";
    private static final int SHOWN_MAX = 50;

    @CheckedTemplate(basePath = "school")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance surveys(List<Survey> surveys, @Nullable SurveyForm form, @Nullable Text said);

        static native TemplateInstance survey(
                Survey survey,
                SurveySummary summary,
                List<SurveyRow> rows,
                int next,
                boolean acting,
                @Nullable Text said);
    }

    private final Surveys surveys;
    private final Desk desk;

    SurveyPages(Surveys surveys, Desk desk) {
        this.surveys = surveys;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response list() {
        return Pages.show(list(new SurveyForm(), null));
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response open(@BeanParam SurveyForm form) {
        return desk.act(
                () -> PAGE + surveys.open(desk.caller(), form.opening()).id(),
                refused -> list(form, Pages.said(refused)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id, @RestQuery @Pattern(regexp = "^([1-9][0-9]{0,3})?$") @Nullable String page) {
        int asked = page == null || page.isEmpty() ? 1 : Integer.parseInt(page);
        return Pages.show(page(id, asked, new SurveyForm(), null));
    }

    @POST
    @Path("/{id}")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(@RestPath UUID id, @BeanParam SurveyForm form) {
        return Pages.answer(
                () -> {
                    Survey survey = surveys.get(desk.caller(), id);
                    var answers = form.answers(survey.asked().questions().size());
                    if (answers.isEmpty()) {
                        throw new ProblemException(RequestProblem.REQUIRED, "/value", Map.of());
                    }
                    int changed = surveys.answerAll(desk.caller(), id, answers);
                    Text said = Text.of("已保存，更新 " + changed + " 所学校。", "Saved; " + changed + " schools changed.");
                    return Pages.show(page(id, 1, new SurveyForm(), said));
                },
                refused -> page(id, 1, form, SchoolEntry.said(refused)));
    }

    private TemplateInstance list(SurveyForm form, @Nullable Text said) {
        return Templates.surveys(surveys.seen(desk.caller()), isOfficer() ? form : null, said);
    }

    /** Those that have not answered come first. */
    private TemplateInstance page(UUID id, int page, SurveyForm form, @Nullable Text said) {
        Survey survey = surveys.get(desk.caller(), id);
        int each = survey.asked().questions().size();
        List<SurveyRow> rows = surveys.schools(desk.caller(), id).stream()
                .sorted((one, other) -> Boolean.compare(one.values() != null, other.values() != null))
                .skip((page - 1L) * SHOWN_MAX)
                .limit(SHOWN_MAX + 1L)
                .map(school -> row(school, form, each))
                .toList();
        boolean more = rows.size() > SHOWN_MAX;
        return Templates.survey(
                survey,
                surveys.summary(desk.caller(), id),
                more ? rows.subList(0, SHOWN_MAX) : rows,
                more ? page + 1 : 0,
                isOfficer(),
                said);
    }

    private static SurveyRow row(Answered school, SurveyForm form, int each) {
        String id = school.school().toString();
        List<String> typed = form.typedFor(id, each);
        List<Integer> known = school.values();
        if (typed == null) {
            typed = known == null
                    ? Collections.nCopies(each, "")
                    : known.stream().map(String::valueOf).toList();
        }
        return new SurveyRow(id, school.name(), school.region(), typed);
    }

    private boolean isOfficer() {
        return desk.caller().has(Role.OFFICER);
    }
}
