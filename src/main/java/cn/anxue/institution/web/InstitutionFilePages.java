package cn.anxue.institution.web;

import cn.anxue.alert.AlertId;
import cn.anxue.alert.AlertService;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionMoves;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.reporting.file.InstitutionFiles;
import cn.anxue.web.Desk;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Everything about one institution on one page, and the simple acts on it. */
@Path("/console/institutions")
@DenyAll
@Produces(Pages.HTML)
public class InstitutionFilePages {
    private static final String PAGE = "/console/institutions/";

    @CheckedTemplate(basePath = "institution")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance file(FileSheet sheet, MoveForm move, @Nullable Text said);
    }

    private final InstitutionFiles files;
    private final InstitutionRegister register;
    private final InstitutionMoves moves;
    private final AlertService alerts;
    private final Desk desk;

    InstitutionFilePages(
            InstitutionFiles files,
            InstitutionRegister register,
            InstitutionMoves moves,
            AlertService alerts,
            Desk desk) {
        this.files = files;
        this.register = register;
        this.moves = moves;
        this.alerts = alerts;
        this.desk = desk;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.INSPECTOR_GROUP,
        Role.AUDITOR_GROUP,
        Role.INSTITUTION_GROUP
    })
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(page(new InstitutionId(id), new MoveForm(), null));
    }

    /** Done at once, or proposed to a second person, as the move demands. */
    @POST
    @Path("/{id}/moves")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response move(@RestPath UUID id, @BeanParam MoveForm form) {
        InstitutionId known = new InstitutionId(id);
        register.requireSight(desk.caller(), known);
        return desk.act(
                () -> {
                    MoveBody.Asked asked = form.body().read();
                    return moves.ask(desk.caller(), known, asked.move(), asked.on(), asked.decision())
                            .approval()
                            .map(approval -> "/console/approvals/" + approval)
                            .orElse(PAGE + id + "#history");
                },
                refused -> page(known, form, Pages.said(refused)));
    }

    /** What somebody found out about an alert. */
    @POST
    @Path("/{id}/alerts/{alert}/handling")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response handle(
            @RestPath UUID id, @RestPath UUID alert, @RestForm @Size(max = 500) @Nullable String remark) {
        InstitutionId known = new InstitutionId(id);
        if (!alerts.get(desk.caller(), new AlertId(alert)).institution().equals(known)) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        return desk.act(
                () -> {
                    if (remark == null || remark.isBlank()) {
                        throw new ProblemException(RequestProblem.REQUIRED, "/remark", Map.of());
                    }
                    alerts.handle(desk.caller(), new AlertId(alert), remark.strip());
                    return PAGE + id + "#alerts";
                },
                refused -> page(known, new MoveForm(), Pages.said(refused)));
    }

    private TemplateInstance page(InstitutionId id, MoveForm form, @Nullable Text said) {
        FileSheet sheet = FileSheet.of(files.of(desk.caller(), id), desk.caller());
        return Templates.file(sheet, form.from(sheet.file().institution().state()), said);
    }
}
