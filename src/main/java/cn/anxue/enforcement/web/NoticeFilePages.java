package cn.anxue.enforcement.web;

import cn.anxue.document.Documents;
import cn.anxue.enforcement.letter.Letter;
import cn.anxue.enforcement.notice.NoticeId;
import cn.anxue.identity.Role;
import cn.anxue.problem.Text;
import cn.anxue.region.AuthorityContact;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import cn.anxue.web.QrCode;
import cn.anxue.web.SentFile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** One notice on one page with a small form for each act that is open, for officers and for its addressee; and its letter. */
@Path("/console/notices/{id}")
@DenyAll
@Produces(Pages.HTML)
public class NoticeFilePages {
    @CheckedTemplate(basePath = "enforcement")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance notice(NoticeSheet sheet, @Nullable Text said);

        static native TemplateInstance letter(Letter letter, AuthorityContact contact, QrCode qr, UUID id);
    }

    private final NoticeSheets sheets;
    private final NoticeActs acts;
    private final Documents documents;
    private final Desk desk;

    NoticeFilePages(NoticeSheets sheets, NoticeActs acts, Documents documents, Desk desk) {
        this.sheets = sheets;
        this.acts = acts;
        this.documents = documents;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.INSTITUTION_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(Templates.notice(sheets.of(desk.caller(), new NoticeId(id)), null));
    }

    @POST
    @Path("/acts/{act:" + NoticeActs.NAMES + "}")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.INSTITUTION_GROUP})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response act(@RestPath UUID id, @RestPath String act, @Valid @BeanParam NoticeActForm form) {
        NoticeId known = new NoticeId(id);
        sheets.of(desk.caller(), known);
        return desk.act(
                "/console/notices/" + id,
                () -> acts.run(desk.caller(), known, act, form, stored(form)),
                refused -> Templates.notice(sheets.of(desk.caller(), known), Pages.said(refused)));
    }

    @GET
    @Path("/letter")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.INSTITUTION_GROUP})
    @Operation(hidden = true)
    public Response letter(
            @RestPath UUID id, @Context UriInfo uri, @HeaderParam("X-Forwarded-Proto") @Nullable String scheme) {
        String protocol = "https".equals(scheme) ? scheme : uri.getBaseUri().getScheme();
        String here = protocol + "://" + uri.getBaseUri().getAuthority();
        Letter letter = sheets.letter(desk.caller(), new NoticeId(id), here + "/notices/" + id);
        return Pages.show(Templates.letter(
                letter, sheets.contact(desk.caller(), new NoticeId(id)), QrCode.of(letter.record()), id));
    }

    /** The file that came with the form; a field left empty is no file. */
    private List<UUID> stored(NoticeActForm form) {
        FileUpload file = form.file;
        return file == null || file.size() == 0
                ? List.of()
                : List.of(documents
                        .store(desk.caller(), SentFile.bytes(file), file.fileName())
                        .value());
    }
}
