package cn.anxue.reporting.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Scope;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Text;
import cn.anxue.reporting.period.Measure;
import cn.anxue.reporting.period.PeriodReport;
import cn.anxue.reporting.period.PeriodReports;
import cn.anxue.reporting.period.ReplySheet;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Reports for the office: tables with the way to the records, the workbook, and sheets to print. */
@Path("/console/reports")
@DenyAll
@Produces(Pages.HTML)
public class ReportPages {
    @CheckedTemplate(basePath = "reporting")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance report(ReportForm form, @Nullable ReportView view, @Nullable Text said);

        static native TemplateInstance print(ReportView view);

        static native TemplateInstance reply(ReplySheet sheet, String printed, String back);

        static native TemplateInstance records(
                Measure measure, String region, Page<RecordBody> found, String total, String next);
    }

    private final PeriodReports reports;
    private final CurrentCaller caller;

    ReportPages(PeriodReports reports, CurrentCaller caller) {
        this.reports = reports;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response report(@Valid @BeanParam ReportForm form) {
        standAt(form);
        try {
            PeriodReport report = reports.report(caller.get(), form.question());
            return Pages.show(Templates.report(form, new ReportView(report, form.query()), null));
        } catch (ProblemException refused) {
            return Pages.show(refused.kind().status(), Templates.report(form, null, Pages.said(refused)));
        }
    }

    @GET
    @Path("/print")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response print(@Valid @BeanParam ReportForm form) {
        standAt(form);
        return Pages.show(Templates.print(new ReportView(reports.report(caller.get(), form.question()), form.query())));
    }

    @GET
    @Path("/sheet")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Produces(ReportSheet.XLSX)
    @Operation(hidden = true)
    public Response sheet(@Valid @BeanParam ReportForm form) {
        standAt(form);
        return ReportSheet.answer(reports.report(caller.get(), form.question()));
    }

    @GET
    @Path("/reply")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response reply(@Valid @BeanParam ReportForm form) {
        standAt(form);
        form.kind = "year";
        PeriodReport year = reports.report(caller.get(), form.question());
        return Pages.show(Templates.reply(ReplySheet.of(year), ReportWords.basis(year), form.query()));
    }

    @GET
    @Path("/records")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response records(@Valid @BeanParam RecordsQuery query) {
        Page<RecordBody> found = query.page(caller.get(), reports);
        return Pages.show(
                Templates.records(query.measure(), query.region, found, query.sum(found), query.address(found.next())));
    }

    private void standAt(ReportForm form) {
        if (form.region == null || form.region.isBlank()) {
            form.region = caller.get().scope() instanceof Scope.Region own ? own.regionCode() : "";
        }
    }
}
