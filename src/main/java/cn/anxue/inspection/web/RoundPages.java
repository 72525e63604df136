package cn.anxue.inspection.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.campaign.RoundId;
import cn.anxue.inspection.campaign.RoundService;
import cn.anxue.inspection.campaign.RoundView;
import cn.anxue.inspection.campaign.Target;
import cn.anxue.inspection.inspector.Inspector;
import cn.anxue.inspection.inspector.InspectorId;
import cn.anxue.inspection.inspector.InspectorService;
import cn.anxue.inspection.task.TaskCause;
import cn.anxue.inspection.task.TaskKind;
import cn.anxue.inspection.task.TaskPlanning;
import cn.anxue.inspection.task.Visits;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
import cn.anxue.web.Fields;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
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
import org.jspecify.annotations.Nullable;

/** A round: whom it reached, whom not, and visits to those left. */
@Path("/console/rounds/{id}")
@DenyAll
@Produces(Pages.HTML)
public class RoundPages {
    @CheckedTemplate(basePath = "inspection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance round(
                RoundView round,
                List<Target> targets,
                List<Inspector> inspectors,
                boolean officer,
                @Nullable Text said);
    }

    private final RoundService service;
    private final TaskPlanning planning;
    private final InspectorService inspectors;
    private final Desk desk;

    RoundPages(RoundService service, TaskPlanning planning, InspectorService inspectors, Desk desk) {
        this.service = service;
        this.planning = planning;
        this.inspectors = inspectors;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(page(new RoundId(id), null));
    }

    /** Visits of the inspectors chosen to the institutions chosen. */
    @POST
    @Path("/visits")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response plan(
            @RestPath UUID id,
            @RestForm("institutions") @Size(max = 1000) @Nullable List<String> institutions,
            @RestForm("inspectors") @Size(max = 10) @Nullable List<String> sent,
            @RestForm @Size(max = 10) @Nullable String plannedOn) {
        RoundView round = service.get(desk.caller(), new RoundId(id));
        return desk.act(
                () -> {
                    UUID campaign = round.campaign();
                    planning.plan(
                            desk.caller(),
                            new Visits(
                                    campaign == null ? TaskKind.DAILY : TaskKind.SPECIAL,
                                    campaign == null ? TaskCause.PLAN : TaskCause.CAMPAIGN,
                                    campaign,
                                    id,
                                    null,
                                    Fields.day(plannedOn, "/plannedOn"),
                                    ids(sent).stream().map(InspectorId::new).toList(),
                                    ids(institutions).stream()
                                            .map(InstitutionId::new)
                                            .toList()));
                    return "/console/rounds/" + id;
                },
                refused -> page(new RoundId(id), Pages.said(refused)));
    }

    @POST
    @Path("/closing")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response close(@RestPath UUID id) {
        service.get(desk.caller(), new RoundId(id));
        return desk.act(
                "/console/rounds/" + id,
                () -> service.close(desk.caller(), new RoundId(id)),
                refused -> page(new RoundId(id), Pages.said(refused)));
    }

    private TemplateInstance page(RoundId id, @Nullable Text said) {
        Caller reader = desk.caller();
        RoundView round = service.get(reader, id);
        return Templates.round(
                round,
                service.targets(reader, id),
                inspectors.around(round.regionCode()),
                reader.has(Role.OFFICER),
                said);
    }

    private static List<UUID> ids(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream().map(one -> Fields.id(one, "/ids")).toList();
    }
}
