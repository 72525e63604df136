package cn.anxue.enforcement.web;

import cn.anxue.enforcement.publicity.PublicityRegister;
import cn.anxue.enforcement.publicity.PublicityService;
import cn.anxue.enforcement.publicity.PublicityView;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is put before the public: a list with a form for one more, and each with its objections and acts. */
@Path("/console/publicities")
@DenyAll
@Produces(Pages.HTML)
public class PublicityPages {
    private static final int SHOWN_MAX = 50;

    @CheckedTemplate(basePath = "enforcement")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance publicities(
                List<PublicityView> publicities,
                boolean officer,
                PublicityForm form,
                @Nullable Text said,
                @Nullable String next);

        static native TemplateInstance publicity(
                PublicityView publicity, boolean officer, boolean approver, @Nullable Text said);
    }

    private final PublicityService service;
    private final PublicityRegister register;
    private final Desk desk;

    PublicityPages(PublicityService service, PublicityRegister register, Desk desk) {
        this.service = service;
        this.register = register;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response list(@RestQuery @Size(max = 200) @Nullable String cursor) {
        PublicityForm form = new PublicityForm();
        form.region = desk.caller().scope() instanceof Scope.Region own ? own.regionCode() : null;
        return Pages.show(page(form, cursor, null));
    }

    @POST
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response publish(@Valid @BeanParam PublicityForm form) {
        return desk.act(
                () -> "/console/publicities/" + service.publish(desk.caller(), form.draft()),
                refused -> page(form, null, Pages.said(refused)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(page(register.get(desk.caller(), id), null));
    }

    @POST
    @Path("/{id}/{act:object|conclude|withdraw}")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(@RestPath UUID id, @RestPath String act, @Valid @BeanParam PublicityForm form) {
        return done(id, officer -> {
            switch (act) {
                case "object" -> service.object(officer, id, form.said());
                case "conclude" -> service.conclude(officer, id, form.said());
                case "withdraw" -> service.withdraw(officer, id, form.said());
                default -> throw new ProblemException(RequestProblem.NOT_FOUND);
            }
        });
    }

    @POST
    @Path("/{id}/decision/{act:uphold|dismiss}")
    @RolesAllowed(Role.APPROVER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(@RestPath UUID id, @RestPath String act, @Valid @BeanParam PublicityForm form) {
        return done(id, approver -> service.decide(approver, id, form.which(), act.equals("uphold"), form.said()));
    }

    /** What a form asks for. */
    private interface Act {
        void by(Caller caller);
    }

    private Response done(UUID id, Act act) {
        register.get(desk.caller(), id);
        return desk.act(
                "/console/publicities/" + id,
                () -> act.by(desk.caller()),
                refused -> page(register.get(desk.caller(), id), Pages.said(refused)));
    }

    private TemplateInstance page(PublicityForm form, @Nullable String cursor, @Nullable Text said) {
        Page<PublicityView> found = register.list(desk.caller(), cursor, SHOWN_MAX);
        return Templates.publicities(found.items(), desk.caller().has(Role.OFFICER), form, said, found.next());
    }

    private TemplateInstance page(PublicityView publicity, @Nullable Text said) {
        Caller reader = desk.caller();
        return Templates.publicity(publicity, reader.has(Role.OFFICER), reader.has(Role.APPROVER), said);
    }
}
