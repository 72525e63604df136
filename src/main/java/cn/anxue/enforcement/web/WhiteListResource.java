package cn.anxue.enforcement.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.enforcement.list.ListKind;
import cn.anxue.enforcement.list.WhiteCandidates;
import cn.anxue.enforcement.list.WhiteListed;
import cn.anxue.enforcement.list.WhiteListing;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who belongs on the white list, and the list as a sheet. */
@Path("/api/v1/lists/{list: black|white}")
@DenyAll
@Tag(name = "Lists")
public class WhiteListResource {
    private static final String CSV = "text/csv;charset=utf-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final WhiteCandidates candidates;
    private final WhiteListing listing;
    private final CurrentCaller caller;

    WhiteListResource(WhiteCandidates candidates, WhiteListing listing, CurrentCaller caller) {
        this.candidates = candidates;
        this.listing = listing;
        this.caller = caller;
    }

    @GET
    @Path("/candidates")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(
            operationId = "listWhiteListCandidates",
            summary = "Every institution in sight held against the four tests of the white list, with each absence")
    public Page<WhiteListBody.Candidate> candidates(
            @RestPath String list,
            @RestQuery @Pattern(regexp = "^[0-9]{6}([0-9]{3})?$") @Nullable String region,
            @RestQuery @Nullable Boolean belongs,
            @RestQuery @Size(max = 200) @Nullable String cursor,
            @RestQuery @Min(1) @Max(Page.LIMIT_MAX) @Nullable Integer limit) {
        ListResource.require(list, ListKind.WHITE);
        return candidates
                .find(caller.get(), region, belongs, cursor, Page.limit(limit))
                .map(WhiteListBody.Candidate::from);
    }

    @GET
    @Path("/export")
    @Produces({CSV, XLSX})
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(
            operationId = "exportWhiteList",
            summary = "The published white list as a sheet, for the choice of institutions for after-school service")
    public Response export(
            @RestPath String list,
            @RestQuery @Pattern(regexp = "^[0-9]{6}([0-9]{3})?$") @Nullable String region,
            @RestQuery @Pattern(regexp = "^(csv|xlsx)$") @Nullable String format) {
        ListResource.require(list, ListKind.WHITE);
        return sheet(listing.of(caller.get(), region), format);
    }

    static Response sheet(List<WhiteListed> listed, @Nullable String format) {
        return "xlsx".equals(format)
                ? file(WhiteListSheet.xlsx(listed), XLSX, "white-list.xlsx")
                : file(WhiteListSheet.csv(listed), CSV, "white-list.csv");
    }

    private static Response file(byte[] bytes, String mediaType, String name) {
        return Response.ok(bytes, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
