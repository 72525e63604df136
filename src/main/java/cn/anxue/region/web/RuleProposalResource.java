package cn.anxue.region.web;

import cn.anxue.approval.ApprovalId;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.region.Regions;
import cn.anxue.rule.RuleHistory;
import cn.anxue.rule.RuleService;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Rules to be laid down; an approver of the place or of one above decides by {@code POST /approvals/{id}/decision}. */
@Path(RuleProposalResource.PATH)
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public class RuleProposalResource {
    static final String PATH = "/api/v1/rules/proposals";

    private final RuleService service;
    private final RuleHistory history;
    private final Regions regions;
    private final CurrentCaller caller;

    RuleProposalResource(RuleService service, RuleHistory history, Regions regions, CurrentCaller caller) {
        this.service = service;
        this.history = history;
        this.regions = regions;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "proposeRule", summary = "Propose a dated rule of one's place; another person decides")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = RuleCaseBody.Proposed.class)))
    public Response propose(@NotNull @Valid RuleCaseBody.Draft body) {
        return created(service.propose(caller.get(), body.read()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(operationId = "getRuleProposal", summary = "A proposal about a rule and what became of it")
    public RuleCaseBody.Case get(@RestPath UUID id) {
        return RuleCaseBody.Case.from(history.get(caller.get(), new ApprovalId(id)), regions);
    }

    static Response created(ApprovalId id) {
        return Response.created(URI.create(PATH + "/" + id))
                .entity(new RuleCaseBody.Proposed(id.value()))
                .build();
    }
}
