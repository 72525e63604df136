package cn.anxue.publicregister.web;

import cn.anxue.page.Page;
import cn.anxue.publicregister.Area;
import cn.anxue.publicregister.Found;
import cn.anxue.publicregister.Listed;
import cn.anxue.publicregister.PublicAreas;
import cn.anxue.publicregister.PublicList;
import cn.anxue.publicregister.PublicLists;
import cn.anxue.region.Region;
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
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Lists by what they say and by place. */
@Path("/")
@DenyAll
@Produces(Pages.HTML)
public class ListAreaPages {
    private static final List<PublicList> LISTS = List.of(PublicList.values());

    @CheckedTemplate(basePath = "publicregister")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(PublicList list, List<PublicList> lists, Area area, Page<Listed> page);

        static native TemplateInstance area(Area area, Page<Found> page);
    }

    private final PublicLists lists;
    private final PublicAreas areas;

    ListAreaPages(PublicLists lists, PublicAreas areas) {
        this.lists = lists;
        this.areas = areas;
    }

    @GET
    @Path("lists/{list: black|white|observation|closed}")
    @PermitAll
    @Operation(hidden = true)
    public Response list(
            @RestPath String list,
            @RestQuery @Size(max = 12) @Nullable String area,
            @RestQuery @Size(max = 1000) @Nullable String after) {
        PublicList asked = PublicList.valueOf(list.toUpperCase(Locale.ROOT));
        Area place = areas.get(area == null || area.isEmpty() ? Region.NATION : area);
        return Revalidation.minuteOld(Templates.list(asked, LISTS, place, lists.of(asked, place.code(), after))
                .render());
    }

    @GET
    @Path("areas")
    @PermitAll
    @Operation(hidden = true)
    public Response areas() {
        return area(Region.NATION, null);
    }

    @GET
    @Path("areas/{code: [0-9]+}")
    @PermitAll
    @Operation(hidden = true)
    public Response area(@RestPath @Size(max = 12) String code, @RestQuery @Size(max = 1000) @Nullable String after) {
        Area area = areas.get(code);
        Page<Found> page = code.equals(Region.NATION) ? new Page<>(List.of(), null) : areas.institutions(code, after);
        return Revalidation.minuteOld(Templates.area(area, page).render());
    }
}
