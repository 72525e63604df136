package cn.anxue.enforcement.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.enforcement.penalty.PenaltyDecision;
import cn.anxue.enforcement.penalty.PenaltyFile;
import cn.anxue.enforcement.penalty.PenaltyId;
import cn.anxue.enforcement.penalty.PenaltyProblem;
import cn.anxue.enforcement.penalty.PenaltyRegister;
import cn.anxue.enforcement.penalty.PreNotice;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.Authorities;
import cn.anxue.region.AuthorityId;
import cn.anxue.web.Pages;
import cn.anxue.web.QrCode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The letters of a case as they are printed. */
@Path("/console/penalties/{id}/letters")
@DenyAll
@Produces(Pages.HTML)
public class PenaltyLetterPages {
    @CheckedTemplate(basePath = "enforcement")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance penaltyPreNotice(
                PenaltySheet sheet, PreNotice notice, QrCode code, String record);

        static native TemplateInstance penaltyHearing(PenaltySheet sheet, PreNotice notice, QrCode code, String record);

        static native TemplateInstance penaltyDecision(
                PenaltySheet sheet, PenaltyDecision decision, @Nullable PreNotice notice, QrCode code, String record);
    }

    private final PenaltyRegister register;
    private final Authorities authorities;
    private final CurrentCaller caller;

    PenaltyLetterPages(PenaltyRegister register, Authorities authorities, CurrentCaller caller) {
        this.register = register;
        this.authorities = authorities;
        this.caller = caller;
    }

    @GET
    @Path("/{letter:pre-notice|hearing|decision}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response letter(@RestPath UUID id, @RestPath String letter, @Context UriInfo address) {
        PenaltyFile file = register.get(caller.get(), new PenaltyId(id));
        AuthorityId by = file.view()
                .decision()
                .map(PenaltyDecision::authorityId)
                .map(AuthorityId::new)
                .orElse(file.view().handlerId());
        PenaltySheet sheet = PenaltySheet.of(
                file, authorities.get(by).name(), authorities.get(by).name(), caller.get());
        if (!sheet.prints(letter)) {
            throw new ProblemException(PenaltyProblem.LETTER_NOT_MADE);
        }
        String record =
                address.getBaseUriBuilder().path("penalties/" + id).build().toString();
        QrCode code = QrCode.of(record);
        PreNotice notice = file.view().preNotice().orElse(null);
        if (letter.equals("decision")) {
            return Pages.show(
                    Templates.penaltyDecision(sheet, file.view().decision().orElseThrow(), notice, code, record));
        }
        PreNotice told =
                file.view().preNotice().orElseThrow(() -> new ProblemException(PenaltyProblem.LETTER_NOT_MADE));
        return Pages.show(
                letter.equals("hearing")
                        ? Templates.penaltyHearing(sheet, told, code, record)
                        : Templates.penaltyPreNotice(sheet, told, code, record));
    }
}
