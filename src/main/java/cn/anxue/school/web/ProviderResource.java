package cn.anxue.school.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.page.Page;
import cn.anxue.school.Provider;
import cn.anxue.school.Providers;
import cn.anxue.school.SchoolId;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Institutions that a school has selected. */
@Path("/api/v1/schools/{id}/providers")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schools")
public class ProviderResource {
    private final Providers providers;
    private final CurrentCaller caller;

    ProviderResource(Providers providers, CurrentCaller caller) {
        this.providers = providers;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "selectSchoolProvider", summary = "Select an institution of the published white list")
    @APIResponse(
            responseCode = "201",
            description = "Selected",
            content = @Content(schema = @Schema(implementation = SchoolActBody.ProviderAnswer.class)))
    public Response select(@RestPath UUID id, @NotNull @Valid SchoolActBody.Selection body) {
        Provider provider = providers.select(caller.get(), new SchoolId(id), body.read());
        return Response.created(URI.create("/api/v1/schools/" + id + "/providers"))
                .entity(SchoolActBody.ProviderAnswer.from(provider))
                .build();
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "listSchoolProviders", summary = "A school's providers, latest first, ended ones too")
    public Page<SchoolActBody.ProviderAnswer> providers(@RestPath UUID id) {
        return new Page<>(providers.of(caller.get(), new SchoolId(id)), null).map(SchoolActBody.ProviderAnswer::from);
    }

    @POST
    @Path("/{provider}/end")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endSchoolProvider", summary = "Close a selection, also one that left the white list")
    @APIResponse(responseCode = "204", description = "Closed")
    public Response end(@RestPath UUID id, @RestPath UUID provider, @NotNull @Valid SchoolActBody.End body) {
        providers.end(caller.get(), new SchoolId(id), provider, body.reason());
        return Response.noContent().build();
    }
}
