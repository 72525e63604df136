package cn.anxue.reporting.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.reporting.assessment.AssessmentService;
import cn.anxue.reporting.assessment.Assessments;
import cn.anxue.reporting.period.Measure;
import cn.anxue.reporting.period.Measures;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Assessment on pages: the places below with their deductions, one's own result, and the sheet to print. */
@Path("/console/assessments")
@DenyAll
@Produces(Pages.HTML)
public class AssessmentPages {
    @CheckedTemplate(basePath = "reporting")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance assessments(
                AssessmentForm form,
                AssessmentBody.SheetBody sheet,
                List<Choice> indicators,
                List<Choice> measures,
                AssessmentBody.@Nullable OwnBody own,
                boolean officer,
                boolean approver,
                @Nullable Text said);

        static native TemplateInstance assessmentNotice(AssessmentBody.SheetBody sheet);
    }

    /** A choice of a select. */
    public record Choice(String value, String text) {}

    private final AssessmentService service;
    private final Assessments assessments;
    private final Desk desk;
    private final Today today;

    AssessmentPages(AssessmentService service, Assessments assessments, Desk desk, Today today) {
        this.service = service;
        this.assessments = assessments;
        this.desk = desk;
        this.today = today;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response sheet(@Valid @BeanParam AssessmentForm form) {
        standAt(form);
        return Pages.show(page(form, null));
    }

    @GET
    @Path("/notice")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response notice(@Valid @BeanParam AssessmentForm form) {
        standAt(form);
        return Pages.show(Templates.assessmentNotice(
                AssessmentBody.SheetBody.of(assessments.sheet(desk.caller(), form.region(), form.year()))));
    }

    @POST
    @Path("/indicators")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response enter(@Valid @BeanParam AssessmentForm form, @Valid @BeanParam AssessmentFields fields) {
        return done(form, officer -> service.enter(officer, fields.indicator(form)));
    }

    @POST
    @Path("/deductions")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response deduct(@Valid @BeanParam AssessmentForm form, @Valid @BeanParam AssessmentFields fields) {
        return done(form, officer -> service.deduct(officer, fields.deduction()));
    }

    @POST
    @Path("/publications")
    @RolesAllowed(APPROVER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response publish(@Valid @BeanParam AssessmentForm form, @Valid @BeanParam AssessmentFields fields) {
        return done(form, approver -> service.publish(approver, form.region(), form.year(), fields.number()));
    }

    /** What a form asks for. */
    private interface Act {
        void by(Caller caller);
    }

    private Response done(AssessmentForm form, Act act) {
        standAt(form);
        assessments.sheet(desk.caller(), form.region(), form.year());
        return desk.act(
                "/console/assessments?region=" + form.region() + "&year=" + form.year(),
                () -> act.by(desk.caller()),
                refused -> page(form, Pages.said(refused)));
    }

    private void standAt(AssessmentForm form) {
        Scope scope = desk.caller().scope();
        form.stand(
                scope instanceof Scope.Region own ? own.regionCode() : "",
                today.date().getYear() - 1);
    }

    private TemplateInstance page(AssessmentForm form, @Nullable Text said) {
        Caller reader = desk.caller();
        Assessments.Sheet sheet = assessments.sheet(reader, form.region(), form.year());
        List<Choice> indicators = sheet.indicators().stream()
                .filter(one -> one.measure() == null)
                .map(one -> new Choice(one.id().toString(), one.n() + " " + one.title()))
                .toList();
        List<Choice> measures = Measures.all().stream()
                .filter(Measure::hasRecords)
                .map(one -> new Choice(
                        one.code(),
                        Measures.section(one.section()).zh() + "：" + one.name().zh()))
                .toList();
        return Templates.assessments(
                form,
                AssessmentBody.SheetBody.of(sheet),
                indicators,
                measures,
                own(reader, form),
                reader.has(Role.OFFICER),
                reader.has(Role.APPROVER),
                said);
    }

    private AssessmentBody.@Nullable OwnBody own(Caller reader, AssessmentForm form) {
        try {
            return AssessmentBody.OwnBody.of(assessments.own(reader, form.region(), form.year()));
        } catch (ProblemException none) {
            if (none.kind() != RequestProblem.NOT_FOUND) {
                throw none;
            }
            return null;
        }
    }
}
