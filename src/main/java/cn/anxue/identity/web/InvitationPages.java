package cn.anxue.identity.web;

import cn.anxue.identity.IdentityProblem;
import cn.anxue.identity.InvitationService;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Text;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Where an invited person chooses a password. */
@Path("/sign-in/invitation/{code}")
@DenyAll
@Produces(Pages.HTML)
public class InvitationPages {
    @CheckedTemplate(basePath = "identity")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance invitation(String name, String code, @Nullable Text said);

        static native TemplateInstance invitationOver(Text said);
    }

    private final InvitationService invitations;
    private final Visit visit;

    InvitationPages(InvitationService invitations, Visit visit) {
        this.invitations = invitations;
        this.visit = visit;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response invitation(@RestPath @Size(max = 100) String code) {
        return Pages.answer(
                () -> Pages.show(Templates.invitation(invitations.nameOf(code, visit.address()), code, null)),
                over -> Templates.invitationOver(Pages.said(over)));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response accept(
            @RestPath @Size(max = 100) String code,
            @RestForm @Size(max = 1000) @Nullable String password,
            @RestForm @Size(max = 1000) @Nullable String repeated) {
        return Pages.answer(
                () -> accepted(code, invitations.nameOf(code, visit.address()), password, repeated),
                over -> Templates.invitationOver(Pages.said(over)));
    }

    private Response accepted(String code, String name, @Nullable String password, @Nullable String repeated) {
        return Pages.answer(
                () -> {
                    invitations.accept(code, same(password, repeated), visit.address());
                    return Pages.go("/sign-in");
                },
                refused -> refused.kind() == IdentityProblem.INVITATION_OVER
                        ? Templates.invitationOver(Pages.said(refused))
                        : Templates.invitation(name, code, Pages.said(refused)));
    }

    static String same(@Nullable String password, @Nullable String repeated) {
        if (password == null || !password.equals(repeated)) {
            throw new ProblemException(IdentityProblem.PASSWORDS_DIFFER);
        }
        return password;
    }
}
