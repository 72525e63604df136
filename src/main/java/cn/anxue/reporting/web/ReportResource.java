package cn.anxue.reporting.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.institution.Relation;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.reporting.Figure;
import cn.anxue.reporting.References;
import cn.anxue.reporting.StandingReport;
import cn.anxue.reporting.StandingReports;
import cn.anxue.reporting.period.PeriodReport;
import cn.anxue.reporting.period.PeriodReports;
import cn.anxue.reporting.period.ReplySheet;
import cn.anxue.web.IfMatch;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Reports of a region. */
@Path("/api/v1/reports")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportResource {
    private static final Text KNOWN_NOW = Text.of(
            "现状表按现在已知的数据，“当时已知”用于 standing/sheet 及日、半月、月、年报",
            "this report is of what is known now; known goes with standing/sheet and the periodic reports");

    private final StandingReports reports;
    private final References references;
    private final PeriodReports periods;
    private final CurrentCaller caller;

    ReportResource(StandingReports reports, References references, PeriodReports periods, CurrentCaller caller) {
        this.reports = reports;
        this.references = references;
        this.periods = periods;
        this.caller = caller;
    }

    @GET
    @Path("/standing")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(
            operationId = "getStandingReport",
            summary =
                    "Institutions, deposits, notices, lists, supervisors, campaigns, visits and tip-offs of a region, computed"
                            + " from the records; what was done counts from the given day, else from the first of the year")
    public StandingReport standing(
            @RestQuery @NotNull @Pattern(regexp = "^[0-9]{6}([0-9]{3})?$") String region,
            @RestQuery @DefaultValue("COMPETENT_AUTHORITY") Relation relation,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate until,
            @Parameter(hidden = true) @RestQuery @Nullable String known) {
        if (known != null) {
            throw new ProblemException(RequestProblem.INVALID_VALUE, "/known", Map.of("reason", KNOWN_NOW));
        }
        return reports.report(caller.get(), region, relation, from, until);
    }

    @GET
    @Path("/{kind: day|half-month|month|year}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(
            operationId = "getPeriodReport",
            summary =
                    "All figures of a region for the period that holds the given day, up to that day, compared with the"
                            + " period before; as known on an earlier day, with what was corrected since")
    public PeriodReport period(@RestPath String kind, @Valid @BeanParam ReportQuery query) {
        return periods.report(caller.get(), query.question(kind));
    }

    @GET
    @Path("/{kind: standing|day|half-month|month|year}/sheet")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Produces(ReportSheet.XLSX)
    @Operation(operationId = "getReportSheet", summary = "The same as an Excel workbook")
    @APIResponse(
            responseCode = "200",
            description = "The workbook",
            content =
                    @Content(
                            mediaType = ReportSheet.XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response sheet(@RestPath String kind, @Valid @BeanParam ReportQuery query) {
        return ReportSheet.answer(periods.report(caller.get(), query.question(kind)));
    }

    @GET
    @Path("/reply")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(
            operationId = "getReplySheet",
            summary = "The figures of a year as an office writes them into its answer to a proposal")
    public ReplySheet reply(@Valid @BeanParam ReportQuery query) {
        return ReplySheet.of(periods.report(caller.get(), query.question("year")));
    }

    @GET
    @Path("/records")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(
            operationId = "listReportRecords",
            summary = "The records one figure of a report is made of, oldest first")
    public Page<RecordBody> records(@Valid @BeanParam RecordsQuery query) {
        return query.page(caller.get(), periods);
    }

    @GET
    @Path("/references")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(
            operationId = "getReportReference",
            summary = "A total of a place above as entered for a region, with its version as ETag")
    @APIResponse(
            responseCode = "200",
            description = "The total",
            content = @Content(schema = @Schema(implementation = ReferenceBody.class)))
    public Response reference(
            @RestQuery @NotNull @Pattern(regexp = "^[0-9]{6}([0-9]{3})?$") String region,
            @RestQuery @NotNull Figure figure,
            @RestQuery @NotNull LocalDate asOf) {
        References.Entered entered = references.get(caller.get(), region, figure, asOf);
        return Response.ok(ReferenceBody.from(entered.reference()))
                .header(HttpHeaders.ETAG, IfMatch.tag(entered.version()))
                .build();
    }

    @PUT
    @Path("/references")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "enterReportReference",
            summary = "Enter a total of a place above from its source, for the shares in the reports of a region;"
                    + " If-None-Match: * for a new one, If-Match to replace")
    @APIResponse(responseCode = "204", description = "Entered")
    public Response enter(
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @NotNull @Valid ReferenceBody body) {
        References.Entered entered =
                references.enter(caller.get(), body.reference(), IfMatch.versionOrNew(ifMatch, ifNoneMatch));
        return Response.noContent()
                .header(HttpHeaders.ETAG, IfMatch.tag(entered.version()))
                .build();
    }
}
