package cn.anxue.publicregister.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.publicregister.HistoryLine;
import cn.anxue.publicregister.PublicAreas;
import cn.anxue.publicregister.PublicHistory;
import cn.anxue.publicregister.PublicInstitution;
import cn.anxue.publicregister.PublicRegister;
import cn.anxue.publicregister.PublicSearch;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parents' look-up: one search box, and a page for each institution. */
@Path("/")
@DenyAll
@Produces(Pages.HTML)
public class PublicPages {
    private static final int NEWS_MAX = 5;

    @CheckedTemplate(basePath = "publicregister")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance home(SearchSheet sheet);

        static native TemplateInstance institution(PublicInstitution institution, List<HistoryLine> news, boolean more);

        static native TemplateInstance history(PublicInstitution institution, List<HistoryLine> history);

        static native TemplateInstance missing(String uscc);
    }

    private final PublicSearch search;
    private final PublicRegister register;
    private final PublicHistory history;
    private final PublicAreas areas;

    PublicPages(PublicSearch search, PublicRegister register, PublicHistory history, PublicAreas areas) {
        this.search = search;
        this.register = register;
        this.history = history;
        this.areas = areas;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response home(@RestQuery @Size(max = 100) @Nullable String q, @Context Request request) {
        SearchSheet sheet = SearchSheet.of(q, search, areas);
        var page = Templates.home(sheet).render();
        return Revalidation.answer(request, page, page);
    }

    @GET
    @Path("institutions/{uscc}")
    @PermitAll
    @Operation(hidden = true)
    public Response institution(@RestPath @Size(max = 40) String uscc, @Context Request request) {
        return shown(uscc, request, institution -> {
            var lines = history.of(institution.id());
            boolean more = lines.size() > NEWS_MAX;
            return Templates.institution(institution, more ? lines.subList(0, NEWS_MAX) : lines, more);
        });
    }

    @GET
    @Path("institutions/{uscc}/history")
    @PermitAll
    @Operation(hidden = true)
    public Response history(@RestPath @Size(max = 40) String uscc, @Context Request request) {
        return shown(uscc, request, institution -> Templates.history(institution, history.of(institution.id())));
    }

    /** The short address that is printed and sent on; it stays. */
    @GET
    @Path("i/{uscc}")
    @PermitAll
    @Operation(hidden = true)
    public Response brief(@RestPath @Size(max = 40) String uscc) {
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .header(
                        HttpHeaders.LOCATION,
                        "/institutions/" + register.get(uscc).uscc())
                .build();
    }

    private Response shown(String uscc, Request request, Function<PublicInstitution, TemplateInstance> template) {
        try {
            var page = template.apply(register.get(uscc)).render();
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
