package cn.anxue.enforcement.web;

import cn.anxue.enforcement.notice.NoticeDraft;
import cn.anxue.enforcement.notice.NoticeService;
import cn.anxue.enforcement.notice.NoticeView;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionQuery;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionSearch;
import cn.anxue.institution.InstitutionView;
import cn.anxue.page.Page;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The form for a new notice. */
@Path("/console/notices/new")
@DenyAll
@Produces(Pages.HTML)
public class NoticeNewPages {
    private static final int FOUND_MAX = 20;

    @CheckedTemplate(basePath = "enforcement")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance noticeNew(
                Page<InstitutionView> found,
                String q,
                @Nullable InstitutionView institution,
                NoticeForm form,
                @Nullable Text said);
    }

    private final NoticeService service;
    private final InstitutionSearch search;
    private final InstitutionRegister institutions;
    private final Desk desk;

    NoticeNewPages(NoticeService service, InstitutionSearch search, InstitutionRegister institutions, Desk desk) {
        this.service = service;
        this.search = search;
        this.institutions = institutions;
        this.desk = desk;
    }

    /** An institution is looked up and chosen first; whoever is none is named on the form. */
    @GET
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(hidden = true)
    public Response create(
            @RestQuery @Size(max = 100) @Nullable String q,
            @RestQuery @Nullable UUID institution,
            @RestQuery @Size(max = 40) @Nullable String kind) {
        NoticeForm form = new NoticeForm();
        form.institution = institution;
        form.kind = kind;
        return Pages.show(page(q == null ? "" : q.strip(), form, null));
    }

    @POST
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response issue(@Valid @BeanParam NoticeForm form) {
        return desk.act(
                () -> "/console/notices/" + made(form.isDraft(), form.written()).id(),
                refused -> page("", form, Pages.said(refused)));
    }

    private NoticeView made(boolean draft, NoticeDraft written) {
        return draft ? service.draft(desk.caller(), written) : service.issue(desk.caller(), written);
    }

    private TemplateInstance page(String q, NoticeForm form, @Nullable Text said) {
        Page<InstitutionView> found = q.isEmpty()
                ? new Page<>(List.of(), null)
                : search.search(desk.caller(), new InstitutionQuery(q, null, null, null, FOUND_MAX));
        InstitutionView chosen =
                form.institution == null ? null : institutions.get(desk.caller(), new InstitutionId(form.institution));
        return Templates.noticeNew(found, q, chosen, form, said);
    }
}
