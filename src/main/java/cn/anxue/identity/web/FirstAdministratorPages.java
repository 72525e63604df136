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
import org.jspecify.annotations.Nullable;

/** Where the first administrator sets himself up with the code of the log. */
@Path("/sign-in/first")
@DenyAll
@Produces(Pages.HTML)
public class FirstAdministratorPages {
    private static final String NAME = "[a-z0-9][a-z0-9._-]{1,62}";

    @CheckedTemplate(basePath = "identity")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance first(String name, @Nullable Text said);
    }

    private final InvitationService invitations;
    private final Visit visit;

    FirstAdministratorPages(InvitationService invitations, Visit visit) {
        this.invitations = invitations;
        this.visit = visit;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response first() {
        return Pages.show(Templates.first("", null));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response setUp(
            @RestForm @Size(max = 100) @Nullable String code,
            @RestForm @Size(max = 100) @Nullable String name,
            @RestForm @Size(max = 1000) @Nullable String password,
            @RestForm @Size(max = 1000) @Nullable String repeated) {
        String chosen = name == null ? "" : name;
        return Pages.answer(
                () -> {
                    if (!chosen.matches(NAME)) {
                        throw new ProblemException(IdentityProblem.NAME_FORM);
                    }
                    invitations.setUpFirst(
                            code == null ? "" : code.strip(),
                            chosen,
                            InvitationPages.same(password, repeated),
                            visit.address());
                    return Pages.go("/sign-in");
                },
                refused -> Templates.first(chosen, Pages.said(refused)));
    }
}
