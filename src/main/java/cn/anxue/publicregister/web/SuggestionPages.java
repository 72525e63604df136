package cn.anxue.publicregister.web;

import cn.anxue.publicregister.Found;
import cn.anxue.publicregister.PublicSearch;
import cn.anxue.publicregister.find.Plain;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a reader may mean while he is still typing: a piece of a page, fetched by htmx alone. */
@Path("/suggestions")
@DenyAll
@Produces(Pages.HTML)
public class SuggestionPages {
    private static final int SHOWN_MAX = 8;

    @CheckedTemplate(basePath = "publicregister")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance suggestions(List<Found> found, int more);
    }

    private final PublicSearch search;

    SuggestionPages(PublicSearch search) {
        this.search = search;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response suggest(@RestQuery @Size(max = 100) @Nullable String q) {
        String plain = Plain.of(q == null ? "" : q);
        List<Found> found = isEnough(plain) ? search.search(q == null ? "" : q) : List.of();
        List<Found> shown = found.subList(0, Math.min(SHOWN_MAX, found.size()));
        var piece = isEnough(plain)
                ? Templates.suggestions(shown, found.size() - shown.size()).render()
                : "";
        return Revalidation.minuteOld(piece);
    }

    /** One character or two letters. */
    private static boolean isEnough(String plain) {
        return plain.length() > 1 || plain.length() == 1 && Plain.isHan(plain.charAt(0));
    }
}
