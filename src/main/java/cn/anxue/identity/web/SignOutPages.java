package cn.anxue.identity.web;

import cn.anxue.identity.SignIn;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Signing out, from whatever step of signing in. */
@Path("/sign-out")
@DenyAll
@Produces(Pages.HTML)
public class SignOutPages {
    @CheckedTemplate(basePath = "identity")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance signOut();
    }

    private final SignIn signIn;
    private final Visit visit;

    SignOutPages(SignIn signIn, Visit visit) {
        this.signIn = signIn;
        this.visit = visit;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response ask() {
        return visit.session().isPresent() ? Pages.show(Templates.signOut()) : Pages.go("/sign-in");
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signOut() {
        visit.session().ifPresent(signIn::out);
        return Pages.go("/sign-in", visit.forgetting());
    }
}
