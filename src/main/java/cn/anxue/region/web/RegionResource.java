package cn.anxue.region.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Region;
import cn.anxue.region.Regions;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The tree of places, for forms and pages that let people pick one. */
@Path("/api/v1/regions")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regions")
public class RegionResource {
    static final String CODE = "^[0-9]{6}([0-9]{3})?$";
    private static final int CACHED_SECONDS = 3600;

    private final Regions regions;

    RegionResource(Regions regions) {
        this.regions = regions;
    }

    @GET
    @PermitAll
    @Cache(maxAge = CACHED_SECONDS)
    @Operation(operationId = "listRegions", summary = "The places right below one, provinces by default")
    public RegionBody.Listing list(@RestQuery @DefaultValue(Region.NATION) @Pattern(regexp = CODE) String parent) {
        Region above = regions.get(parent, "/parent");
        return new RegionBody.Listing(
                regions.children(above.code()).stream()
                        .map(region -> RegionBody.View.from(region, regions))
                        .toList(),
                null);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Cache(maxAge = CACHED_SECONDS)
    @Operation(operationId = "getRegion", summary = "One place")
    public RegionBody.View get(@RestPath @Pattern(regexp = CODE) String code) {
        return regions.find(code)
                .map(region -> RegionBody.View.from(region, regions))
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }
}
