package cn.anxue.identity.web;

import cn.anxue.identity.ActorId;
import cn.anxue.identity.ActorRegister;
import cn.anxue.identity.ActorView;
import cn.anxue.identity.Role;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import cn.anxue.web.ScopeNames;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** People, for administrators: who there is, and a form to invite one more. */
@Path("/console/actors")
@DenyAll
@Produces(Pages.HTML)
public class ActorPages {
    private static final String PAGE = "/console/actors/";

    private static final int SHOWN_MAX = 50;

    @CheckedTemplate(basePath = "identity")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance actors(
                List<ActorLine> actors, String q, @Nullable String next, RightsForm form, @Nullable Text said);

        static native TemplateInstance invited(String name, ActorBody.Code invitation);

        static native TemplateInstance actor(ActorLine actor, RightsForm form, @Nullable Text said);
    }

    private final ActorRegister register;
    private final ActorRights rights;
    private final ScopeNames names;
    private final Desk desk;

    ActorPages(ActorRegister register, ActorRights rights, ScopeNames names, Desk desk) {
        this.register = register;
        this.rights = rights;
        this.names = names;
        this.desk = desk;
    }

    @GET
    @RolesAllowed(Role.ADMINISTRATOR_GROUP)
    @Operation(hidden = true)
    public Response list(
            @RestQuery @Pattern(regexp = "^[a-z0-9._-]*$") @Size(max = 63) @Nullable String q,
            @RestQuery @Pattern(regexp = "^[a-z0-9._-]*$") @Size(max = 63) @Nullable String after) {
        return Pages.show(page(q == null ? "" : q, after, new RightsForm(), null));
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response invite(@BeanParam RightsForm form) {
        return Pages.answer(
                () -> {
                    ActorRegister.Invited invited =
                            register.invite(desk.caller(), form.checkedName(), form.held(), rights.asked(form));
                    return Pages.show(Templates.invited(form.name(), ActorBody.Code.from(invited.invitation())));
                },
                refused -> page("", null, form, Pages.said(refused)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.ADMINISTRATOR_GROUP)
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(page(register.get(desk.caller(), new ActorId(id)), null));
    }

    @POST
    @Path("/{id}/roles")
    @RolesAllowed(Role.ADMINISTRATOR_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response changeRoles(@RestPath UUID id, @BeanParam RightsForm form) {
        return desk.act(
                PAGE + id,
                () -> register.changeRoles(
                        desk.caller(), new ActorId(id), form.version(), form.held(), rights.asked(form)),
                refused ->
                        Templates.actor(line(register.get(desk.caller(), new ActorId(id))), form, Pages.said(refused)));
    }

    @POST
    @Path("/{id}/{act:disablement|invitations|second-factor-reset}")
    @RolesAllowed(Role.ADMINISTRATOR_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(@RestPath UUID id, @RestPath String act) {
        ActorId actor = new ActorId(id);
        Function<ProblemException, TemplateInstance> again =
                refused -> page(register.get(desk.caller(), actor), Pages.said(refused));
        return switch (act) {
            case "invitations" -> Pages.answer(() -> invitedAnew(actor), again);
            case "disablement" -> desk.act(PAGE + id, () -> register.disable(desk.caller(), actor), again);
            default -> desk.act(PAGE + id, () -> register.resetSecondFactor(desk.caller(), actor), again);
        };
    }

    /** The code is shown in the answer itself, and kept nowhere. */
    private Response invitedAnew(ActorId actor) {
        ActorRegister.Invited invited = register.inviteAnew(desk.caller(), actor);
        String name = register.get(desk.caller(), actor).name();
        return Pages.show(Templates.invited(name, ActorBody.Code.from(invited.invitation())));
    }

    private TemplateInstance page(String q, @Nullable String after, RightsForm form, @Nullable Text said) {
        Page<ActorView> found = register.list(desk.caller(), q, after, SHOWN_MAX);
        return Templates.actors(found.items().stream().map(this::line).toList(), q, found.next(), form, said);
    }

    private TemplateInstance page(ActorView actor, @Nullable Text said) {
        return Templates.actor(line(actor), RightsForm.of(actor, rights.typed(actor.scope())), said);
    }

    private ActorLine line(ActorView actor) {
        return ActorLine.of(actor, names.of(actor.scope()));
    }
}
