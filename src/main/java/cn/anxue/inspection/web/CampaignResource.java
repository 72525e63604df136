package cn.anxue.inspection.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.INSTITUTION_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.inspection.campaign.CampaignId;
import cn.anxue.inspection.campaign.CampaignService;
import cn.anxue.inspection.campaign.CampaignState;
import cn.anxue.inspection.campaign.RoundService;
import cn.anxue.page.Page;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Campaigns and their rounds. */
@Path("/api/v1/campaigns")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class CampaignResource {
    private final CampaignService service;
    private final RoundService rounds;
    private final CurrentCaller caller;

    CampaignResource(CampaignService service, RoundService rounds, CurrentCaller caller) {
        this.service = service;
        this.rounds = rounds;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "openCampaign", summary = "Open a campaign (专项行动) with lead and joining departments")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = CampaignBody.Answer.class)))
    public Response open(@NotNull @Valid CampaignBody.Request body) {
        CampaignBody.Answer made = CampaignBody.Answer.from(service.open(caller.get(), body.draft()));
        return Response.created(URI.create("/api/v1/campaigns/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "listCampaigns", summary = "Campaigns of the caller's region, newest first")
    public Page<CampaignBody.Answer> list(@RestQuery @Nullable CampaignState state) {
        return new Page<>(
                service.list(caller.get(), state).stream()
                        .map(CampaignBody.Answer::from)
                        .toList(),
                null);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "getCampaign", summary = "One campaign with its phases")
    public CampaignBody.Answer get(@RestPath UUID id) {
        return CampaignBody.Answer.from(service.get(caller.get(), new CampaignId(id)));
    }

    @POST
    @Path("/{id}/phases")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "beginCampaignPhase", summary = "Begin the next phase; none is skipped")
    public CampaignBody.Answer begin(@RestPath UUID id, @NotNull @Valid CampaignBody.PhaseRequest body) {
        return CampaignBody.Answer.from(service.begin(caller.get(), new CampaignId(id), body.phase()));
    }

    @POST
    @Path("/{id}/closing")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "closeCampaign", summary = "Close a campaign with its report")
    public CampaignBody.Answer close(@RestPath UUID id, @NotNull @Valid CampaignBody.Report body) {
        return CampaignBody.Answer.from(
                service.close(caller.get(), new CampaignId(id), body.report().strip()));
    }

    @POST
    @Path("/{id}/self-checks")
    @RolesAllowed(INSTITUTION_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "fileSelfCheck", summary = "File one's self-check (自查), once")
    public Response file(@RestPath UUID id, @NotNull @Valid CampaignBody.SelfCheck body) {
        service.file(caller.get(), new CampaignId(id), body.result().strip());
        return Response.noContent().build();
    }

    @GET
    @Path("/{id}/rounds")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "listCampaignRounds", summary = "Its rounds with their coverage")
    public Page<CampaignBody.RoundAnswer> rounds(@RestPath UUID id) {
        return new Page<>(
                rounds.ofCampaign(caller.get(), new CampaignId(id)).stream()
                        .map(CampaignBody.RoundAnswer::from)
                        .toList(),
                null);
    }

    @POST
    @Path("/{id}/rounds")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "openCampaignRound", summary = "Open its next round; whom it is to reach is fixed now")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = CampaignBody.RoundAnswer.class)))
    public Response openRound(@RestPath UUID id, @NotNull @Valid CampaignBody.RoundRequest body) {
        CampaignBody.RoundAnswer made =
                CampaignBody.RoundAnswer.from(rounds.open(caller.get(), new CampaignId(id), body.draft()));
        return Response.created(URI.create("/api/v1/inspection-rounds/" + made.id()))
                .entity(made)
                .build();
    }
}
