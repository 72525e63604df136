package cn.anxue.inspection.web;

import cn.anxue.identity.Role;
import cn.anxue.inspection.annual.ImportPreview;
import cn.anxue.inspection.annual.ImportService;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
import cn.anxue.web.Fields;
import cn.anxue.web.Pages;
import cn.anxue.web.SentFile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Uploads a table of earlier results or grades, shows its problems row by row, and takes it over. */
@Path("/console/annual")
@DenyAll
@Produces(Pages.HTML)
public class ImportPages {
    @CheckedTemplate(basePath = "inspection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance imports(ImportForm form, @Nullable ImportPreview preview, @Nullable Text said);
    }

    private final ImportService service;
    private final Desk desk;

    ImportPages(ImportService service, Desk desk) {
        this.service = service;
        this.desk = desk;
    }

    @GET
    @Path("/imports")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(hidden = true)
    public Response blank() {
        return Pages.show(Templates.imports(new ImportForm(), null, null));
    }

    /** Nothing is written yet. */
    @POST
    @Path("/imports")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response preview(@BeanParam ImportForm form, @RestForm("file") @Nullable FileUpload file) {
        return Pages.answer(
                () -> {
                    if (file == null || file.size() == 0) {
                        throw new ProblemException(RequestProblem.REQUIRED, "/file", Map.of());
                    }
                    byte[] table = SentFile.bytes(file);
                    form.table = ImportService.text(table);
                    ImportPreview preview =
                            service.preview(desk.caller(), form.batchKind(), Fields.year(form.year, "/year"), table);
                    form.earlier();
                    return Pages.show(Templates.imports(form, preview, null));
                },
                refused -> Templates.imports(form, null, Pages.said(refused)));
    }

    @POST
    @Path("/imports/taking")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response take(@BeanParam ImportForm form, @RestForm @Nullable String goodRowsOnly) {
        return desk.act(
                "/console/approvals",
                () -> service.take(
                        desk.caller(),
                        form.batchKind(),
                        Fields.year(form.year, "/year"),
                        form.earlier(),
                        form.bytes(),
                        "true".equals(goodRowsOnly)),
                refused -> Templates.imports(form, null, Pages.said(refused)));
    }
}
