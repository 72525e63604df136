package cn.anxue.enforcement.web;

import cn.anxue.enforcement.mailing.MailingRegister;
import cn.anxue.enforcement.mailing.MailingService;
import cn.anxue.enforcement.mailing.MailingView;
import cn.anxue.identity.Role;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Letters to many: what was sent, who has not replied, and a form for one more. */
@Path("/console/mailings")
@DenyAll
@Produces(Pages.HTML)
public class MailingPages {
    private static final int SHOWN_MAX = 50;

    @CheckedTemplate(basePath = "enforcement")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance mailings(
                List<MailingView> mailings,
                boolean officer,
                MailingForm form,
                @Nullable Text said,
                @Nullable String next);

        static native TemplateInstance mailing(MailingView mailing, boolean officer, @Nullable Text said);
    }

    private final MailingService service;
    private final MailingRegister register;
    private final Desk desk;

    MailingPages(MailingService service, MailingRegister register, Desk desk) {
        this.service = service;
        this.register = register;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response list(@RestQuery @Size(max = 200) @Nullable String cursor) {
        return Pages.show(page(MailingForm.at(desk.caller().scope()), cursor, null));
    }

    @POST
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(@Valid @BeanParam MailingForm form) {
        return desk.act(
                () -> "/console/mailings/" + service.send(desk.caller(), form.draft()),
                refused -> page(form, null, Pages.said(refused)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(one(id, null));
    }

    /** All signed copies that have come in so far. */
    @POST
    @Path("/{id}/acceptance")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response accept(@RestPath UUID id, @RestForm @Size(max = 1000) @Nullable String opinion) {
        register.get(desk.caller(), id);
        String said = opinion == null || opinion.isBlank() ? "同意" : opinion.strip();
        return desk.act(
                "/console/mailings/" + id,
                () -> service.accept(desk.caller(), id, said),
                refused -> one(id, Pages.said(refused)));
    }

    private TemplateInstance one(UUID id, @Nullable Text said) {
        return Templates.mailing(register.get(desk.caller(), id), desk.caller().has(Role.OFFICER), said);
    }

    private TemplateInstance page(MailingForm form, @Nullable String cursor, @Nullable Text said) {
        Page<MailingView> found = register.list(desk.caller(), cursor, SHOWN_MAX);
        return Templates.mailings(found.items(), desk.caller().has(Role.OFFICER), form, said, found.next());
    }
}
