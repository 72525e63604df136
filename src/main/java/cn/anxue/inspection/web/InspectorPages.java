package cn.anxue.inspection.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.inspector.Conflict;
import cn.anxue.inspection.inspector.Inspector;
import cn.anxue.inspection.inspector.InspectorDraft;
import cn.anxue.inspection.inspector.InspectorId;
import cn.anxue.inspection.inspector.InspectorRegistration;
import cn.anxue.inspection.inspector.InspectorService;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.Uscc;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Inspectors and the conflicts that keep them from an institution. */
@Path("/console/inspectors")
@DenyAll
@Produces(Pages.HTML)
public class InspectorPages {
    @CheckedTemplate(basePath = "inspection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance inspectors(
                List<Inspector> inspectors, boolean officer, List<Department> departments, @Nullable Text said);

        static native TemplateInstance inspector(
                Inspector inspector, List<Conflict> conflicts, boolean officer, @Nullable Text said);
    }

    private final InspectorService service;
    private final InspectorRegistration registration;
    private final InstitutionRegister institutions;
    private final Desk desk;

    InspectorPages(
            InspectorService service, InspectorRegistration registration, InstitutionRegister institutions, Desk desk) {
        this.service = service;
        this.registration = registration;
        this.institutions = institutions;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response list() {
        return Pages.show(list(null));
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response register(
            @RestForm @Size(max = 63) @Nullable String actorName,
            @RestForm @Size(max = 20) @Nullable String workNumber,
            @RestForm @Size(max = 40) @Nullable String department,
            @RestForm @Size(max = 9) @Nullable String regionCode) {
        return desk.act(
                () -> {
                    InspectorDraft draft = new InspectorDraft(
                            Fields.needed(actorName, "/actorName", 63),
                            workNumber(workNumber),
                            Fields.chosen(Department.class, department, "/department"),
                            Fields.region(regionCode, "/regionCode"),
                            Set.of());
                    return "/console/inspectors/"
                            + registration.register(desk.caller(), draft).id();
                },
                refused -> list(Pages.said(refused)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(page(new InspectorId(id), null));
    }

    @POST
    @Path("/{id}/conflicts")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response declare(
            @RestPath UUID id,
            @RestForm @Size(max = 18) @Nullable String uscc,
            @RestForm @Size(max = 500) @Nullable String reason) {
        return answer(
                id,
                inspector -> service.declareConflict(
                        desk.caller(), inspector, institution(uscc), Fields.needed(reason, "/reason", 500)));
    }

    @POST
    @Path("/{id}/conflicts/{conflict}/end")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response endConflict(@RestPath UUID id, @RestPath UUID conflict) {
        return answer(id, inspector -> service.endConflict(desk.caller(), inspector, conflict));
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response end(@RestPath UUID id) {
        return answer(id, inspector -> service.end(desk.caller(), inspector));
    }

    private interface Act {
        void on(InspectorId inspector);
    }

    private Response answer(UUID id, Act act) {
        InspectorId inspector = new InspectorId(id);
        service.get(desk.caller(), inspector);
        return desk.act(
                "/console/inspectors/" + id, () -> act.on(inspector), refused -> page(inspector, Pages.said(refused)));
    }

    private InstitutionId institution(@Nullable String uscc) {
        String code = Uscc.normalised(Fields.needed(uscc, "/uscc", 18));
        return Optional.of(code)
                .filter(Uscc::isWellFormed)
                .map(Uscc::of)
                .flatMap(institutions::findByUscc)
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND, "/uscc", Map.of()))
                .id();
    }

    private TemplateInstance list(@Nullable Text said) {
        Caller reader = desk.caller();
        return Templates.inspectors(service.list(reader), reader.has(Role.OFFICER), List.of(Department.values()), said);
    }

    private TemplateInstance page(InspectorId id, @Nullable Text said) {
        Caller reader = desk.caller();
        return Templates.inspector(
                service.get(reader, id), service.conflicts(reader, id), reader.has(Role.OFFICER), said);
    }

    private static String workNumber(@Nullable String value) {
        String number = Fields.needed(value, "/workNumber", 20);
        if (!number.matches(InspectorBody.WORK_NUMBER)) {
            throw new ProblemException(
                    RequestProblem.INVALID_VALUE, "/workNumber", Map.of("reason", InspectorBody.WORK_NUMBER));
        }
        return number;
    }
}
