package cn.anxue.school.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.calendar.Today;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.school.SchoolFigures;
import cn.anxue.school.SchoolReport;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The figures of a month. */
@Path("/console/schools/figures")
@DenyAll
@Produces(Pages.HTML)
public class SchoolFigurePages {
    private static final String REGION = "^([0-9]{6}([0-9]{3})?)?$";
    private static final String MONTH = "^([0-9]{4}-(0[1-9]|1[0-2]))?$";

    @CheckedTemplate(basePath = "school")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance figures(SchoolReport report, String month, boolean acting);
    }

    private final SchoolFigures figures;
    private final CurrentCaller caller;
    private final Today today;

    SchoolFigurePages(SchoolFigures figures, CurrentCaller caller, Today today) {
        this.figures = figures;
        this.caller = caller;
        this.today = today;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response figures(
            @RestQuery @Pattern(regexp = REGION) @Nullable String region,
            @RestQuery @Pattern(regexp = MONTH) @Nullable String month) {
        String asked = month == null || month.isEmpty() ? lastMonth() : month;
        SchoolReport report = figures.report(
                caller.get(),
                region == null || region.isEmpty() ? own() : region,
                SchoolListForm.firstOf(asked),
                null,
                null);
        return Pages.show(Templates.figures(report, asked, isOfficer()));
    }

    private String own() {
        if (caller.get().scope() instanceof Scope.Region region) {
            return region.regionCode();
        }
        throw new ProblemException(RequestProblem.NOT_FOUND);
    }

    private String lastMonth() {
        return YearMonth.from(today.date()).minusMonths(1).toString();
    }

    private boolean isOfficer() {
        return caller.get().has(Role.OFFICER);
    }
}
