package cn.anxue.inspection.web;

import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.Caller;
import cn.anxue.inspection.Reach;
import cn.anxue.inspection.inspector.Inspector;
import cn.anxue.inspection.inspector.InspectorId;
import cn.anxue.inspection.inspector.InspectorService;
import cn.anxue.inspection.task.TaskCause;
import cn.anxue.inspection.task.TaskId;
import cn.anxue.inspection.task.TaskKind;
import cn.anxue.inspection.task.TaskPlanning;
import cn.anxue.inspection.task.Visits;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.Uscc;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A visit to one institution, planned by an officer: in the course of things, or to see again what was found (回访). */
@Path("/console/tasks/new")
@DenyAll
@Produces(Pages.HTML)
public class TaskPlanPages {
    private static final int USCC_LENGTH = 18;

    @CheckedTemplate(basePath = "inspection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance newTask(
                String uscc, String revisit, List<Inspector> inspectors, @Nullable Text said);
    }

    private final TaskPlanning planning;
    private final InspectorService inspectors;
    private final InstitutionRegister institutions;
    private final Desk desk;

    TaskPlanPages(TaskPlanning planning, InspectorService inspectors, InstitutionRegister institutions, Desk desk) {
        this.planning = planning;
        this.inspectors = inspectors;
        this.institutions = institutions;
        this.desk = desk;
    }

    /** @param revisit the visit whose findings are to be looked at again */
    @GET
    @RolesAllowed(OFFICER_GROUP)
    @Operation(hidden = true)
    public Response form(@RestQuery @Size(max = USCC_LENGTH) @Nullable String uscc, @RestQuery @Nullable UUID revisit) {
        return Pages.show(page(Fields.text(uscc), revisit == null ? "" : revisit.toString(), null));
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response plan(
            @RestForm @Size(max = USCC_LENGTH) @Nullable String uscc,
            @RestForm @Size(max = 36) @Nullable String revisit,
            @RestForm @Size(max = 10) @Nullable String plannedOn,
            @RestForm("inspectors") @Size(max = 10) @Nullable List<String> sent) {
        return desk.act(
                () -> {
                    String before = Fields.text(revisit);
                    UUID cause = before.isEmpty() ? null : Fields.id(before, "/revisit");
                    List<InspectorId> ids = sent == null
                            ? List.of()
                            : sent.stream()
                                    .map(one -> new InspectorId(Fields.id(one, "/inspectors")))
                                    .toList();
                    TaskId made = planning.plan(
                                    desk.caller(),
                                    new Visits(
                                            cause == null ? TaskKind.DAILY : TaskKind.REVISIT,
                                            cause == null ? TaskCause.PLAN : TaskCause.REVISIT,
                                            cause,
                                            null,
                                            null,
                                            Fields.day(plannedOn, "/plannedOn"),
                                            ids,
                                            List.of(institution(uscc))))
                            .get(0);
                    return "/console/tasks/" + made;
                },
                refused -> page(Fields.text(uscc), Fields.text(revisit), Pages.said(refused)));
    }

    private InstitutionId institution(@Nullable String uscc) {
        String code = Uscc.normalised(Fields.needed(uscc, "/uscc", USCC_LENGTH));
        InstitutionId id = Optional.of(code)
                .filter(Uscc::isWellFormed)
                .map(Uscc::of)
                .flatMap(institutions::findByUscc)
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND, "/uscc", Map.of()))
                .id();
        institutions.requireSight(desk.caller(), id);
        return id;
    }

    private TemplateInstance page(String uscc, String revisit, @Nullable Text said) {
        Caller officer = desk.caller();
        return Templates.newTask(uscc, revisit, inspectors.around(Reach.of(officer)), said);
    }
}
