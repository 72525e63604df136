package cn.anxue.inspection.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.plan.PlanId;
import cn.anxue.inspection.plan.PlanService;
import cn.anxue.inspection.plan.PlanView;
import cn.anxue.problem.Text;
import cn.anxue.region.Department;
import cn.anxue.web.Desk;
import cn.anxue.web.Fields;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** Yearly plans: drafted line by line, proposed, published, run, summed up. */
@Path("/console/plans")
@DenyAll
@Produces(Pages.HTML)
public class PlanPages {
    private static final int SUMMARY_MAX = 5_000;

    @CheckedTemplate(basePath = "inspection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance plans(
                List<PlanView> plans,
                boolean officer,
                PlanForm form,
                List<Department> departments,
                @Nullable Text said);

        static native TemplateInstance plan(
                PlanView plan, boolean officer, PlanForm form, List<Department> departments, @Nullable Text said);
    }

    private final PlanService service;
    private final Desk desk;

    PlanPages(PlanService service, Desk desk) {
        this.service = service;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response list(@RestQuery @Min(2000) @Max(2200) @Nullable Integer year) {
        return Pages.show(list(year, new PlanForm(), null));
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response draft(@BeanParam PlanForm form) {
        return desk.act(
                () -> "/console/plans/"
                        + service.draft(desk.caller(), form.draft()).id(),
                refused -> list(null, form, Pages.said(refused)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(page(new PlanId(id), new PlanForm(), null));
    }

    /** One line more. */
    @POST
    @Path("/{id}/items")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(@RestPath UUID id, @BeanParam PlanForm form) {
        return answer(id, form, plan -> service.add(desk.caller(), plan.id(), form.line()));
    }

    @POST
    @Path("/{id}/{act:proposal|publication|start|summary}")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(
            @RestPath UUID id, @RestPath String act, @RestForm @Size(max = SUMMARY_MAX) @Nullable String text) {
        Caller officer = desk.caller();
        return answer(id, new PlanForm(), plan -> {
            switch (act) {
                case "proposal" -> service.propose(officer, plan.id());
                case "publication" -> service.publish(officer, plan.id());
                case "start" -> service.start(officer, plan.id());
                default -> service.summarise(officer, plan.id(), Fields.needed(text, "/text", SUMMARY_MAX));
            }
        });
    }

    private interface Act {
        void on(PlanView plan);
    }

    private Response answer(UUID id, PlanForm form, Act act) {
        PlanId plan = new PlanId(id);
        PlanView view = service.get(desk.caller(), plan);
        return desk.act("/console/plans/" + id, () -> act.on(view), refused -> page(plan, form, Pages.said(refused)));
    }

    private TemplateInstance list(@Nullable Integer year, PlanForm form, @Nullable Text said) {
        Caller reader = desk.caller();
        return Templates.plans(
                service.list(reader, year), reader.has(Role.OFFICER), form, List.of(Department.values()), said);
    }

    private TemplateInstance page(PlanId id, PlanForm form, @Nullable Text said) {
        Caller reader = desk.caller();
        return Templates.plan(
                service.get(reader, id), reader.has(Role.OFFICER), form, List.of(Department.values()), said);
    }
}
