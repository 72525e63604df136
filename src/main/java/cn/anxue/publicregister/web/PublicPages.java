package cn.anxue.publicregister.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.publicregister.Found;
import cn.anxue.publicregister.HistoryLine;
import cn.anxue.publicregister.PublicHistory;
import cn.anxue.publicregister.PublicInstitution;
import cn.anxue.publicregister.PublicRegister;
import cn.anxue.publicregister.PublicSearch;
import cn.anxue.publicregister.RegisterProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parents' look-up: one search box, and a page for each institution. */
@Path("/")
@DenyAll
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class PublicPages {
    @CheckedTemplate(basePath = "publicregister")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance home(String q, List<Found> found, boolean asked, boolean cut);

        static native TemplateInstance institution(PublicInstitution institution, List<HistoryLine> history);

        static native TemplateInstance missing(String uscc);
    }

    private final PublicSearch search;
    private final PublicRegister register;
    private final PublicHistory history;

    PublicPages(PublicSearch search, PublicRegister register, PublicHistory history) {
        this.search = search;
        this.register = register;
        this.history = history;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response home(@RestQuery @Size(max = 100) @Nullable String q, @Context Request request) {
        String asked = q == null ? "" : q.strip();
        var found = search.search(asked);
        boolean cut = found.size() >= PublicSearch.FOUND_MAX;
        var page = Templates.home(asked, found, !asked.isEmpty(), cut).render();
        return Revalidation.answer(request, page, page);
    }

    @GET
    @Path("institutions/{uscc}")
    @PermitAll
    @Operation(hidden = true)
    public Response institution(@RestPath @Size(max = 40) String uscc, @Context Request request) {
        try {
            var institution = register.get(uscc);
            var page = Templates.institution(institution, history.of(institution.id()))
                    .render();
            return Revalidation.answer(request, page, page);
        } catch (ProblemException e) {
            if (e.kind() != RegisterProblem.NOT_ON_REGISTER) {
                throw e;
            }
            return Response.status(Response.Status.NOT_FOUND)
                    .entity(Templates.missing(uscc).render())
                    .build();
        }
    }
}
