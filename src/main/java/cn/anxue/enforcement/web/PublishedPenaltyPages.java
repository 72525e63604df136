package cn.anxue.enforcement.web;

import cn.anxue.enforcement.penalty.PenaltyDecision;
import cn.anxue.enforcement.penalty.PenaltyFile;
import cn.anxue.enforcement.penalty.PenaltyId;
import cn.anxue.enforcement.penalty.PenaltyRegister;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Authorities;
import cn.anxue.region.AuthorityId;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** For everybody: a published decision, or that it was taken down and why. What was never published is not found. */
@Path("/penalties")
@DenyAll
@Produces(Pages.HTML)
public class PublishedPenaltyPages {
    @CheckedTemplate(basePath = "enforcement")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance penaltyPublished(PenaltyFile file, String authority);
    }

    private final PenaltyRegister register;
    private final Authorities authorities;

    PublishedPenaltyPages(PenaltyRegister register, Authorities authorities) {
        this.register = register;
        this.authorities = authorities;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        PenaltyFile file =
                register.published(new PenaltyId(id)).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        AuthorityId by = file.view()
                .decision()
                .map(PenaltyDecision::authorityId)
                .map(AuthorityId::new)
                .orElse(file.view().authorityId());
        return Pages.show(Templates.penaltyPublished(file, authorities.get(by).name()));
    }
}
