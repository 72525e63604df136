package cn.anxue.inspection.web;

import cn.anxue.document.DocumentId;
import cn.anxue.document.Documents;
import cn.anxue.document.StoredDocument;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.annual.AnnualInspectionId;
import cn.anxue.inspection.annual.AnnualLine;
import cn.anxue.inspection.annual.AnnualRegister;
import cn.anxue.inspection.annual.AnnualState;
import cn.anxue.inspection.annual.Outcome;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** One institution's annual inspection: its report, and what an officer does about it. */
@Path("/console/annual")
@DenyAll
@Produces(Pages.HTML)
public class AnnualFormPages {
    private static final String PAGE = "/console/annual/";

    @CheckedTemplate(basePath = "inspection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance annualForm(
                AnnualLine line, Open open, List<Outcome> outcomes, String typed, @Nullable Text said);
    }

    /** Which acts are open to whoever looks. */
    public record Open(boolean report, boolean giveBack, boolean assess, boolean correct) {
        static Open of(AnnualLine line, Caller caller) {
            boolean officer = caller.has(Role.OFFICER);
            AnnualState state = line.state();
            return new Open(
                    caller.has(Role.INSTITUTION) && state.canBecome(AnnualState.SUBMITTED),
                    officer && state == AnnualState.SUBMITTED,
                    officer
                            && (state == AnnualState.ASSESSED
                                    || state == AnnualState.CALLED
                                    || state == AnnualState.SUBMITTED),
                    officer && state == AnnualState.PUBLISHED && line.result() != Outcome.PASSED);
        }
    }

    private final AnnualRegister register;
    private final AnnualSteps steps;
    private final Documents documents;
    private final Desk desk;

    AnnualFormPages(AnnualRegister register, AnnualSteps steps, Documents documents, Desk desk) {
        this.register = register;
        this.steps = steps;
        this.documents = documents;
        this.desk = desk;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.INSTITUTION_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(page(id, "", null));
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response submit(
            @RestPath UUID id, @RestForm @Nullable String report, @RestForm("files") List<FileUpload> files) {
        return desk.act(
                PAGE + id,
                () -> steps.submit(desk.caller(), new AnnualInspectionId(id), report, files),
                refused -> page(id, Fields.text(report), Pages.said(refused)));
    }

    @POST
    @Path("/{id}/{act: return|assessment|correction}")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(
            @RestPath UUID id,
            @RestPath String act,
            @RestForm @Size(max = 40) @Nullable String result,
            @RestForm @Size(max = 2000) @Nullable String reason) {
        return desk.act(
                PAGE + id,
                () -> steps.take(desk.caller(), new AnnualInspectionId(id), act, result, reason),
                refused -> page(id, Fields.text(reason), Pages.said(refused)));
    }

    @GET
    @Path("/{id}/documents/{document}")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.INSTITUTION_GROUP})
    @Produces({"application/pdf", "image/png", "image/jpeg"})
    @Operation(hidden = true)
    public Response document(@RestPath UUID id, @RestPath UUID document) {
        DocumentId asked = new DocumentId(document);
        AnnualLine line = register.get(desk.caller(), new AnnualInspectionId(id));
        if (!line.report().documents().contains(asked)) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        StoredDocument stored = documents.get(desk.caller(), asked);
        return Response.ok(stored.content(), stored.type().type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .header("Content-Security-Policy", "sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private TemplateInstance page(UUID id, String typed, @Nullable Text said) {
        Caller reader = desk.caller();
        AnnualLine line = register.get(reader, new AnnualInspectionId(id));
        return Templates.annualForm(line, Open.of(line, reader), List.of(Outcome.values()), typed, said);
    }
}
