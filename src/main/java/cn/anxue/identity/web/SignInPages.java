package cn.anxue.identity.web;

import cn.anxue.identity.DemoActors;
import cn.anxue.identity.DemoMode;
import cn.anxue.identity.IdentityProblem;
import cn.anxue.identity.SignIn;
import cn.anxue.identity.SignInAnswer;
import cn.anxue.identity.Waits;
import cn.anxue.identity.session.Session;
import cn.anxue.identity.session.Stage;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Signing in. A refused form comes back with what was typed, never with the password. */
@Path("/sign-in")
@DenyAll
@Produces(Pages.HTML)
public class SignInPages {
    @CheckedTemplate(basePath = "identity")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance signIn(
                String name, String returnTo, @Nullable Text said, List<DemoActors.Listed> demo);

        static native TemplateInstance secondStep(String returnTo, @Nullable Text said);
    }

    private final SignIn signIn;
    private final Visit visit;
    private final Waits waits;
    private final DemoMode demo;

    SignInPages(SignIn signIn, Visit visit, Waits waits, DemoMode demo) {
        this.signIn = signIn;
        this.visit = visit;
        this.waits = waits;
        this.demo = demo;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response signIn(@RestQuery("return") @Nullable String returnTo) {
        ReturnPath next = ReturnPath.of(returnTo);
        Optional<Session> session = visit.session();
        return session.isPresent() ? Pages.go(pageOf(session.get().stage(), next)) : Pages.show(form("", next, null));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response begin(
            @RestForm @Size(max = 200) @Nullable String name,
            @RestForm @Size(max = 1000) @Nullable String password,
            @RestForm("return") @Nullable String returnTo) {
        ReturnPath next = ReturnPath.of(returnTo);
        if (name == null || name.isBlank() || password == null || password.isEmpty()) {
            return refused(name == null ? "" : name, next, new ProblemException(IdentityProblem.SIGN_IN_REFUSED));
        }
        // Whoever was signed in at this browser is so no more, whatever comes of it.
        visit.session().ifPresent(signIn::out);
        SignInAnswer answer = signIn.begin(name.strip(), password, visit.address());
        if (answer instanceof SignInAnswer.Opened opened) {
            return Pages.go(pageOf(opened.stage(), next), visit.keeping(opened.code()));
        }
        return refused(name, next, problem(answer, IdentityProblem.SIGN_IN_REFUSED));
    }

    @GET
    @Path("/second-step")
    @PermitAll
    @Operation(hidden = true)
    public Response secondStep(@RestQuery("return") @Nullable String returnTo) {
        ReturnPath next = ReturnPath.of(returnTo);
        return awaiting().isPresent() ? Pages.show(Templates.secondStep(next.value(), null)) : Pages.go("/sign-in");
    }

    @POST
    @Path("/second-step")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response finish(
            @RestForm @Size(max = 100) @Nullable String code, @RestForm("return") @Nullable String returnTo) {
        ReturnPath next = ReturnPath.of(returnTo);
        Optional<Session> session = awaiting();
        if (session.isEmpty()) {
            return Pages.go("/sign-in");
        }
        SignInAnswer answer = signIn.finish(session.get(), code == null ? "" : code);
        if (answer instanceof SignInAnswer.Opened opened) {
            return Pages.go(next.value(), visit.keeping(opened.code()));
        }
        ProblemException problem = problem(answer, IdentityProblem.CODE_WRONG);
        return Pages.show(problem.kind().status(), Templates.secondStep(next.value(), Pages.said(problem)));
    }

    private Optional<Session> awaiting() {
        return visit.session().filter(session -> session.stage() == Stage.SECOND_FACTOR);
    }

    private static String pageOf(Stage stage, ReturnPath next) {
        return switch (stage) {
            case SECOND_FACTOR -> "/sign-in/second-step" + next.asQuery();
            case ENROLMENT -> "/console/second-factor";
            case OPEN -> next.value();
        };
    }

    private ProblemException problem(SignInAnswer answer, IdentityProblem refused) {
        return answer instanceof SignInAnswer.Locked locked
                ? waits.until(locked.until())
                : new ProblemException(refused);
    }

    private Response refused(String name, ReturnPath next, ProblemException problem) {
        return Pages.show(problem.kind().status(), form(name, next, Pages.said(problem)));
    }

    private TemplateInstance form(String name, ReturnPath next, @Nullable Text said) {
        return Templates.signIn(name, next.value(), said, demo.isOn() ? DemoActors.listed() : List.of());
    }
}
