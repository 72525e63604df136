package cn.anxue.publicregister.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.publicregister.LicenceSeal;
import cn.anxue.publicregister.PublicInstitution;
import cn.anxue.publicregister.PublicRegister;
import cn.anxue.publicregister.RegisterProblem;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 扫码核验: what the code on a licence says. */
@Path("/")
@DenyAll
@Produces(Pages.HTML)
public class LicencePages {
    private static final Pattern CODE = Pattern.compile("/c/([0-9A-Za-z]{1,40}/[\\w-]{1,40}/[\\w-]{1,60})");

    @CheckedTemplate(basePath = "publicregister")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance check(boolean unread);

        static native TemplateInstance licence(LicenceSeal.Answer answer, @Nullable PublicInstitution institution);
    }

    private final LicenceSeal seal;
    private final PublicRegister register;

    LicencePages(LicenceSeal seal, PublicRegister register) {
        this.seal = seal;
        this.register = register;
    }

    /** @param code what a scanner has read, where it did not open the page by itself */
    @GET
    @Path("check")
    @PermitAll
    @Operation(hidden = true)
    public Response check(@RestQuery @Size(max = 300) @Nullable String code) {
        if (code == null || code.isBlank()) {
            return Pages.show(Templates.check(false));
        }
        Matcher read = CODE.matcher(code);
        return read.find() ? Pages.go("/c/" + read.group(1)) : Pages.show(400, Templates.check(true));
    }

    @GET
    @Path("c/{uscc}/{mark}/{signature}")
    @PermitAll
    @Operation(hidden = true)
    public Response code(
            @RestPath @Size(max = 40) String uscc,
            @RestPath @Size(max = 40) String mark,
            @RestPath @Size(max = 60) String signature) {
        Optional<PublicInstitution> institution = find(uscc);
        if (institution.isEmpty() || !seal.isOurs(institution.get().uscc(), mark, signature)) {
            return Pages.show(404, Templates.licence(LicenceSeal.Answer.FORGED, null));
        }
        var licence = institution.get().licence();
        boolean held = licence != null && seal.isOf(licence, mark);
        return Pages.show(
                Templates.licence(held ? LicenceSeal.Answer.GENUINE : LicenceSeal.Answer.REPLACED, institution.get()));
    }

    private Optional<PublicInstitution> find(String uscc) {
        try {
            return Optional.of(register.get(uscc));
        } catch (ProblemException e) {
            if (e.kind() == RegisterProblem.NOT_ON_REGISTER) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
