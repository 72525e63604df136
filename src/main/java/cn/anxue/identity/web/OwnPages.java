package cn.anxue.identity.web;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.OwnSecurity;
import cn.anxue.identity.Reauthentication;
import cn.anxue.identity.Role;
import cn.anxue.identity.SecretCode;
import cn.anxue.identity.session.Session;
import cn.anxue.identity.session.SessionId;
import cn.anxue.identity.session.Sessions;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
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
import org.jspecify.annotations.Nullable;

/** Whoever is signed in: who he is, his password, his sessions. */
@Path("/console")
@DenyAll
@Produces(Pages.HTML)
public class OwnPages {
    @CheckedTemplate(basePath = "identity")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance console(CallerLine caller);

        static native TemplateInstance password(String name, boolean done, @Nullable Text said);

        static native TemplateInstance sessions(List<SessionLine> sessions);
    }

    private final CurrentCaller caller;
    private final Visit visit;
    private final OwnSecurity own;
    private final Reauthentication again;
    private final Sessions sessions;

    OwnPages(CurrentCaller caller, Visit visit, OwnSecurity own, Reauthentication again, Sessions sessions) {
        this.caller = caller;
        this.visit = visit;
        this.own = own;
        this.again = again;
        this.sessions = sessions;
    }

    @GET
    @RolesAllowed({
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.INSPECTOR_GROUP,
        Role.BANK_GROUP,
        Role.INSTITUTION_GROUP,
        Role.AUDITOR_GROUP,
        Role.CONFIDANT_GROUP,
        Role.SUPERVISOR_GROUP,
        Role.ADMINISTRATOR_GROUP
    })
    @Operation(hidden = true)
    public Response console() {
        return Pages.show(Templates.console(CallerLine.of(caller.get())));
    }

    @GET
    @Path("/password")
    @RolesAllowed({
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.INSPECTOR_GROUP,
        Role.BANK_GROUP,
        Role.INSTITUTION_GROUP,
        Role.AUDITOR_GROUP,
        Role.CONFIDANT_GROUP,
        Role.SUPERVISOR_GROUP,
        Role.ADMINISTRATOR_GROUP
    })
    @Operation(hidden = true)
    public Response password() {
        return Pages.show(Templates.password(caller.get().name(), false, null));
    }

    @POST
    @Path("/password")
    @RolesAllowed({
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.INSPECTOR_GROUP,
        Role.BANK_GROUP,
        Role.INSTITUTION_GROUP,
        Role.AUDITOR_GROUP,
        Role.CONFIDANT_GROUP,
        Role.SUPERVISOR_GROUP,
        Role.ADMINISTRATOR_GROUP
    })
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response changePassword(
            @RestForm @Size(max = 1000) @Nullable String present,
            @RestForm @Size(max = 1000) @Nullable String password,
            @RestForm @Size(max = 1000) @Nullable String repeated) {
        String name = caller.get().name();
        return Pages.answer(
                () -> {
                    String chosen = InvitationPages.same(password, repeated);
                    SecretCode next = again.changePassword(session(), present == null ? "" : present, chosen);
                    return Response.fromResponse(Pages.show(Templates.password(name, true, null)))
                            .header(HttpHeaders.SET_COOKIE, visit.keeping(next))
                            .build();
                },
                refused -> Templates.password(name, false, Pages.said(refused)));
    }

    @GET
    @Path("/sessions")
    @RolesAllowed({
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.INSPECTOR_GROUP,
        Role.BANK_GROUP,
        Role.INSTITUTION_GROUP,
        Role.AUDITOR_GROUP,
        Role.CONFIDANT_GROUP,
        Role.SUPERVISOR_GROUP,
        Role.ADMINISTRATOR_GROUP
    })
    @Operation(hidden = true)
    public Response sessions() {
        String present = visit.session().map(session -> session.id().toString()).orElse("");
        return Pages.show(Templates.sessions(sessions.list(caller.get().id()).stream()
                .map(session -> SessionLine.of(session, present))
                .toList()));
    }

    @POST
    @Path("/sessions/{id}/end")
    @RolesAllowed({
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.INSPECTOR_GROUP,
        Role.BANK_GROUP,
        Role.INSTITUTION_GROUP,
        Role.AUDITOR_GROUP,
        Role.CONFIDANT_GROUP,
        Role.SUPERVISOR_GROUP,
        Role.ADMINISTRATOR_GROUP
    })
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response end(@RestPath UUID id) {
        own.end(caller.get().id(), new SessionId(id));
        return Pages.go("/console/sessions");
    }

    /** A bearer token has none, and nothing here to change. */
    private Session session() {
        return visit.session()
                .filter(Session::isOpen)
                .orElseThrow(() -> new ProblemException(RequestProblem.UNAUTHENTICATED));
    }
}
