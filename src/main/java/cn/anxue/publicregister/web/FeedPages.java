package cn.anxue.publicregister.web;

import cn.anxue.publicregister.opendata.Edition;
import cn.anxue.publicregister.opendata.Feeds;
import cn.anxue.publicregister.opendata.OpenData;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Feeds of what is published, and the page that tells of the open data. */
@Path("/")
@DenyAll
public class FeedPages {
    private static final String ATOM = "application/atom+xml;charset=utf-8";

    private final OpenData data;
    private final Feeds feeds;

    FeedPages(OpenData data, Feeds feeds) {
        this.data = data;
        this.feeds = feeds;
    }

    @CheckedTemplate(basePath = "publicregister")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance openData(List<Edition> editions);
    }

    @GET
    @Path("open-data")
    @PermitAll
    @Produces("text/html;charset=utf-8")
    @Operation(hidden = true)
    public Response openData(@Context Request request) {
        String page = Templates.openData(data.editions()).render();
        return Revalidation.answer(request, page, page);
    }

    @GET
    @Path("feeds/regions/{region}")
    @PermitAll
    @Produces(ATOM)
    @Operation(hidden = true)
    public Response region(
            @RestPath @Pattern(regexp = "^[0-9]{6}([0-9]{3})?$") String region,
            @Context UriInfo address,
            @Context Request request) {
        String feed = Atom.write(feeds.ofRegion(region), address.getBaseUri());
        return Revalidation.answer(request, feed, feed);
    }

    @GET
    @Path("feeds/institutions/{uscc}")
    @PermitAll
    @Produces(ATOM)
    @Operation(hidden = true)
    public Response institution(
            @RestPath @Size(max = 40) String uscc, @Context UriInfo address, @Context Request request) {
        String feed = Atom.write(feeds.ofInstitution(uscc), address.getBaseUri());
        return Revalidation.answer(request, feed, feed);
    }
}
