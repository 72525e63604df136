package cn.anxue.identity.web;

import cn.anxue.identity.IdentityProblem;
import cn.anxue.identity.OwnSecurity;
import cn.anxue.identity.Reauthentication;
import cn.anxue.identity.factor.Enrolment;
import cn.anxue.identity.factor.SecondFactors;
import cn.anxue.identity.session.Session;
import cn.anxue.identity.session.Stage;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Text;
import cn.anxue.web.Pages;
import cn.anxue.web.QrCode;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * Setting up a second factor. Open to whoever has given his password and must set one up before anything else, hence not
 * guarded by roles but by the session; whoever has none is sent to sign in.
 */
@Path("/console/second-factor")
@DenyAll
@Produces(Pages.HTML)
public class SecondFactorPages {
    @CheckedTemplate(basePath = "identity")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance secondFactor(String name, boolean due, boolean enrolled, @Nullable Text said);

        static native TemplateInstance secondFactorPicture(Enrolment enrolment, QrCode picture, @Nullable Text said);

        static native TemplateInstance recoveryCodes(List<String> codes);
    }

    private final Visit visit;
    private final OwnSecurity own;
    private final SecondFactors factors;
    private final Reauthentication again;

    SecondFactorPages(Visit visit, OwnSecurity own, SecondFactors factors, Reauthentication again) {
        this.visit = visit;
        this.own = own;
        this.factors = factors;
        this.again = again;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response show() {
        return session().map(session -> Pages.show(start(session, null))).orElseGet(SecondFactorPages::signIn);
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response begin(
            @RestForm @Size(max = 1000) @Nullable String password, @RestForm @Size(max = 100) @Nullable String code) {
        Optional<Session> found = session();
        if (found.isEmpty()) {
            return signIn();
        }
        Session session = found.get();
        return Pages.answer(
                () -> {
                    if (session.isOpen()) {
                        again.requirePassword(session, password == null ? "" : password);
                        again.requireCode(session, code == null ? "" : code);
                    }
                    return Pages.show(picture(own.begin(session), null));
                },
                refused -> start(session, Pages.said(refused)));
    }

    @POST
    @Path("/confirmation")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response confirm(@RestForm @Size(max = 100) @Nullable String code) {
        Optional<Session> found = session();
        Optional<Enrolment> begun = found.flatMap(own::begun);
        if (found.isEmpty() || begun.isEmpty()) {
            return Pages.go("/console/second-factor");
        }
        Optional<OwnSecurity.Confirmed> confirmed = own.confirm(found.get(), code == null ? "" : code);
        if (confirmed.isEmpty()) {
            Text said = Pages.said(new ProblemException(IdentityProblem.CODE_WRONG));
            return Pages.show(400, picture(begun.get(), said));
        }
        return Response.fromResponse(
                        Pages.show(Templates.recoveryCodes(confirmed.get().recoveryCodes())))
                .header(HttpHeaders.SET_COOKIE, visit.keeping(confirmed.get().session()))
                .build();
    }

    private Optional<Session> session() {
        return visit.session().filter(session -> session.stage() != Stage.SECOND_FACTOR);
    }

    private TemplateInstance start(Session session, @Nullable Text said) {
        boolean enrolled = factors.isEnrolled(session.actor());
        return Templates.secondFactor(own.nameOf(session), !session.isOpen(), enrolled, said);
    }

    private static TemplateInstance picture(Enrolment enrolment, @Nullable Text said) {
        return Templates.secondFactorPicture(enrolment, QrCode.of(enrolment.uri()), said);
    }

    private static Response signIn() {
        return Pages.go("/sign-in");
    }
}
