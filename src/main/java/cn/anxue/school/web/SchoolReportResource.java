package cn.anxue.school.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.school.SchoolFigures;
import cn.anxue.school.SchoolReport;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The report about schools, beside the standing report. */
@Path("/api/v1/reports/schools")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class SchoolReportResource {
    private final SchoolFigures figures;
    private final CurrentCaller caller;

    SchoolReportResource(SchoolFigures figures, CurrentCaller caller) {
        this.figures = figures;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(
            operationId = "getSchoolReport",
            summary =
                    "Schools, pupils, participation, teachers and after-school funds of a region in a month, computed from"
                            + " counts and books; money counts from the given day, else from the first of the year; as known then")
    public SchoolReport report(
            @RestQuery @NotNull @Pattern(regexp = "^[0-9]{6}([0-9]{3})?$") String region,
            @RestQuery @NotNull @Pattern(regexp = "^[0-9]{4}-(0[1-9]|1[0-2])$") String month,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable Instant known) {
        return figures.report(caller.get(), region, YearMonth.parse(month).atDay(1), from, known);
    }
}
