package cn.anxue.bureau.web;

import cn.anxue.bureau.BureauService;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.region.Authority;
import cn.anxue.region.AuthorityId;
import cn.anxue.web.IfMatch;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The offices of a place, and how they are reached. */
@Path("/api/v1/authorities")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regions")
public class BureauResource {
    private static final String CODE = "^[0-9]{6}([0-9]{3})?$";

    private final BureauService service;
    private final CurrentCaller caller;

    BureauResource(BureauService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(operationId = "listAuthorities", summary = "The offices of one's own place, or of one within it")
    public BureauBody.Listing list(@RestQuery @Nullable @Pattern(regexp = CODE) String region) {
        return new BureauBody.Listing(
                service.at(caller.get(), region).stream()
                        .map(BureauBody.View::from)
                        .toList(),
                null);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(operationId = "getAuthority", summary = "One office")
    @APIResponse(
            responseCode = "200",
            description = "The office, its version as ETag",
            content = @Content(schema = @Schema(implementation = BureauBody.View.class)))
    public Response get(@RestPath UUID id) {
        return answer(service.get(caller.get(), new AuthorityId(id)));
    }

    @PUT
    @Path("/{id}/contact")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "enterAuthorityContact", summary = "Enter how an office is reached; everybody sees it")
    @APIResponse(
            responseCode = "200",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = BureauBody.View.class)))
    public Response enter(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid BureauBody.Contact body) {
        return answer(service.enter(caller.get(), new AuthorityId(id), IfMatch.version(ifMatch), body.read()));
    }

    private static Response answer(Authority office) {
        return Response.ok(BureauBody.View.from(office))
                .header(HttpHeaders.ETAG, IfMatch.tag(office.version()))
                .build();
    }
}
