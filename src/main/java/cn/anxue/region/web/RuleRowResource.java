package cn.anxue.region.web;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.rule.RuleHistory;
import cn.anxue.rule.RuleService;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Every row a place laid down, and their ends. */
@Path("/api/v1/rules/rows")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public class RuleRowResource {
    private final RuleService service;
    private final RuleHistory history;
    private final CurrentCaller caller;

    RuleRowResource(RuleService service, RuleHistory history, CurrentCaller caller) {
        this.service = service;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(
            operationId = "listRuleRows",
            summary = "All that a place laid down for one key, with who, when and in which document; the latest first")
    public RuleCaseBody.Rows list(
            @RestQuery @NotNull @Pattern(regexp = RegionResource.CODE) String region,
            @RestQuery @NotNull @Size(max = RuleCaseBody.KEY_MAX) @Pattern(regexp = RuleCaseBody.KEY) String key) {
        RuleHistory.Lines lines = history.of(caller.get(), region, key);
        return new RuleCaseBody.Rows(
                region,
                key,
                lines.rows().stream()
                        .map(row -> RuleCaseBody.Row.from(row, lines))
                        .toList(),
                null);
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeRuleEnd",
            summary = "Propose that a row ends and none follows, so that the place above decides again")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = RuleCaseBody.Proposed.class)))
    public Response end(@RestPath UUID id, @NotNull @Valid RuleCaseBody.End body) {
        return RuleProposalResource.created(
                service.proposeEnd(caller.get(), id, body.on(), body.document().strip()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeRuleWithdrawal",
            summary = "Propose that a row whose day has not come be taken back")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = RuleCaseBody.Proposed.class)))
    public Response withdraw(@RestPath UUID id, @NotNull @Valid RuleCaseBody.Withdrawal body) {
        return RuleProposalResource.created(
                service.proposeWithdrawal(caller.get(), id, body.document().strip()));
    }
}
