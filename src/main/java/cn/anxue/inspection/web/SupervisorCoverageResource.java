package cn.anxue.inspection.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.inspection.SupervisorCoverage;
import cn.anxue.inspection.Uncovered;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What supervision leaves out, and who has gone silent. */
@Path("/api/v1/supervisors")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supervisors")
public class SupervisorCoverageResource {
    private static final String REGION = "^[0-9]{6}([0-9]{3})?$";
    private static final int CURSOR_MAX = 200;

    private final SupervisorCoverage coverage;
    private final CurrentCaller caller;

    SupervisorCoverageResource(SupervisorCoverage coverage, CurrentCaller caller) {
        this.coverage = coverage;
        this.caller = caller;
    }

    @GET
    @Path("/coverage")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "getSupervisorCoverage", summary = "Institutions with and without a supervisor in office")
    public SupervisorBody.Reach coverage(@RestQuery @Pattern(regexp = REGION) @Nullable String region) {
        return SupervisorBody.Reach.from(coverage.of(caller.get(), region));
    }

    @GET
    @Path("/uncovered")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "listUncoveredInstitutions", summary = "Institutions that no supervisor watches")
    public Page<Uncovered> uncovered(
            @RestQuery @Pattern(regexp = REGION) @Nullable String region,
            @RestQuery @Size(max = CURSOR_MAX) @Nullable String cursor,
            @RestQuery @Min(1) @Max(Page.LIMIT_MAX) @Nullable Integer limit) {
        return coverage.uncovered(caller.get(), region, cursor, Page.limit(limit));
    }

    @GET
    @Path("/silent")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(
            operationId = "listSilentSupervisors",
            summary = "Supervisors without a clue for longer than the rule says")
    public Page<SupervisorBody.Answer> silent(
            @RestQuery @Pattern(regexp = REGION) @Nullable String region,
            @RestQuery @Size(max = CURSOR_MAX) @Nullable String cursor,
            @RestQuery @Min(1) @Max(Page.LIMIT_MAX) @Nullable Integer limit) {
        return coverage.silent(caller.get(), region, cursor, Page.limit(limit)).map(SupervisorBody.Answer::from);
    }
}
