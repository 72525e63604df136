package cn.anxue.inspection.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.inspection.campaign.RoundId;
import cn.anxue.inspection.campaign.RoundService;
import cn.anxue.inspection.task.PaperVisits;
import cn.anxue.inspection.task.TaskId;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Rounds of visits, of campaigns and quarterly patrols. */
@Path("/api/v1/inspection-rounds")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class RoundResource {
    private final RoundService service;
    private final PaperVisits papers;
    private final CurrentCaller caller;

    RoundResource(RoundService service, PaperVisits papers, CurrentCaller caller) {
        this.service = service;
        this.papers = papers;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "openPatrol", summary = "Open the quarterly patrol (季度巡检) of a region")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = CampaignBody.RoundAnswer.class)))
    public Response patrol(@NotNull @Valid CampaignBody.PatrolRequest body) {
        CampaignBody.RoundAnswer made = CampaignBody.RoundAnswer.from(
                service.patrol(caller.get(), body.regionCode(), body.round().draft()));
        return Response.created(URI.create("/api/v1/inspection-rounds/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "listRounds", summary = "Rounds of the caller's region with their coverage, newest first")
    public Page<CampaignBody.RoundAnswer> list() {
        return new Page<>(
                service.list(caller.get()).stream()
                        .map(CampaignBody.RoundAnswer::from)
                        .toList(),
                null);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "getRound", summary = "One round with its coverage")
    public CampaignBody.RoundAnswer get(@RestPath UUID id) {
        return CampaignBody.RoundAnswer.from(service.get(caller.get(), new RoundId(id)));
    }

    @GET
    @Path("/{id}/institutions")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "listRoundInstitutions", summary = "Whom it is to reach, those not reached first")
    public Page<CampaignBody.TargetAnswer> targets(@RestPath UUID id) {
        return new Page<>(
                service.targets(caller.get(), new RoundId(id)).stream()
                        .map(CampaignBody.TargetAnswer::from)
                        .toList(),
                null);
    }

    @POST
    @Path("/{id}/closing")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "closeRound", summary = "Close a round; its coverage stays")
    public CampaignBody.RoundAnswer close(@RestPath UUID id) {
        return CampaignBody.RoundAnswer.from(service.close(caller.get(), new RoundId(id)));
    }

    @POST
    @Path("/{id}/paper-visits")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeOverPaperVisits",
            summary = "Take over visits recorded and signed on paper; all or none")
    @APIResponse(
            responseCode = "201",
            description = "Taken over",
            content = @Content(schema = @Schema(implementation = TaskBody.Made.class)))
    public Response takeOver(@RestPath UUID id, @NotNull @Valid CampaignBody.PapersRequest body) {
        UUID campaign = service.get(caller.get(), new RoundId(id)).campaign();
        List<UUID> made = papers.take(caller.get(), id, campaign, body.papers(campaign != null)).stream()
                .map(TaskId::value)
                .toList();
        return Response.created(URI.create("/api/v1/inspection-rounds/" + id))
                .entity(new TaskBody.Made(made))
                .build();
    }

    @POST
    @Path("/{id}/publication")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "publishRound", summary = "Publish every concluded result of a round")
    public CampaignBody.Published publish(@RestPath UUID id) {
        service.get(caller.get(), new RoundId(id));
        return new CampaignBody.Published(papers.publish(caller.get(), id));
    }
}
