package cn.anxue.inspection.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.campaign.CampaignId;
import cn.anxue.inspection.campaign.CampaignService;
import cn.anxue.inspection.campaign.CampaignState;
import cn.anxue.inspection.campaign.CampaignView;
import cn.anxue.inspection.campaign.RoundService;
import cn.anxue.inspection.campaign.RoundView;
import cn.anxue.problem.Text;
import cn.anxue.region.Department;
import cn.anxue.web.Desk;
import cn.anxue.web.Fields;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Campaigns with their phases and rounds. */
@Path("/console/campaigns")
@DenyAll
@Produces(Pages.HTML)
public class CampaignPages {
    private static final int REPORT_MAX = 5_000;

    @CheckedTemplate(basePath = "inspection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance campaigns(
                List<CampaignView> campaigns,
                List<RoundView> rounds,
                boolean officer,
                CampaignForm form,
                List<Department> departments,
                @Nullable Text said);

        static native TemplateInstance campaign(
                CampaignView campaign,
                List<RoundView> rounds,
                @Nullable CampaignState following,
                boolean officer,
                @Nullable Text said);
    }

    private final CampaignService service;
    private final RoundService rounds;
    private final Desk desk;

    CampaignPages(CampaignService service, RoundService rounds, Desk desk) {
        this.service = service;
        this.rounds = rounds;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response list(@RestQuery @Nullable CampaignState state) {
        return Pages.show(list(state, new CampaignForm(), null));
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response open(@BeanParam CampaignForm form) {
        return desk.act(
                () -> "/console/campaigns/"
                        + service.open(desk.caller(), form.draft()).id(),
                refused -> list(null, form, Pages.said(refused)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(page(new CampaignId(id), null));
    }

    @POST
    @Path("/{id}/phases")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response begin(@RestPath UUID id, @RestForm @Size(max = 20) @Nullable String phase) {
        return answer(
                id,
                campaign ->
                        service.begin(desk.caller(), campaign, Fields.chosen(CampaignState.class, phase, "/phase")));
    }

    @POST
    @Path("/{id}/closing")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response close(@RestPath UUID id, @RestForm @Size(max = REPORT_MAX) @Nullable String report) {
        return answer(
                id, campaign -> service.close(desk.caller(), campaign, Fields.needed(report, "/report", REPORT_MAX)));
    }

    @POST
    @Path("/{id}/rounds")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response openRound(@RestPath UUID id, @BeanParam CampaignForm form) {
        return answer(id, campaign -> rounds.open(desk.caller(), campaign, form.round()));
    }

    private interface Act {
        void on(CampaignId campaign);
    }

    private Response answer(UUID id, Act act) {
        CampaignId campaign = new CampaignId(id);
        service.get(desk.caller(), campaign);
        return desk.act(
                "/console/campaigns/" + id, () -> act.on(campaign), refused -> page(campaign, Pages.said(refused)));
    }

    private TemplateInstance list(@Nullable CampaignState state, CampaignForm form, @Nullable Text said) {
        Caller reader = desk.caller();
        List<RoundView> patrols = rounds.list(reader).stream()
                .filter(round -> round.campaign() == null)
                .toList();
        return Templates.campaigns(
                service.list(reader, state),
                patrols,
                reader.has(Role.OFFICER),
                form,
                List.of(Department.values()),
                said);
    }

    private TemplateInstance page(CampaignId id, @Nullable Text said) {
        Caller reader = desk.caller();
        CampaignView campaign = service.get(reader, id);
        CampaignState following = List.of(CampaignState.values()).stream()
                .filter(next -> next != CampaignState.CLOSED && campaign.state().canBecome(next))
                .findFirst()
                .orElse(null);
        return Templates.campaign(campaign, rounds.ofCampaign(reader, id), following, reader.has(Role.OFFICER), said);
    }
}
