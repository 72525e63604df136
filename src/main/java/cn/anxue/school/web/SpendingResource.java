package cn.anxue.school.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.idempotency.Idempotent;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.page.Page;
import cn.anxue.school.SchoolId;
import cn.anxue.school.Spendings;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Payments out of a school's account. */
@Path("/api/v1/schools/{id}/spendings")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schools")
public class SpendingResource {
    private final Spendings spendings;
    private final CurrentCaller caller;

    SpendingResource(Spendings spendings, CurrentCaller caller) {
        this.spendings = spendings;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeSchoolSpendings",
            summary = "Propose payments from a school's account by list; another person decides each, the bank pays")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = SchoolActBody.Proposed.class)))
    public Response propose(@RestPath UUID id, @NotNull @Valid SchoolActBody.Payments body) {
        List<SchoolActBody.SpendingAnswer> made =
                spendings.proposeAll(caller.get(), new SchoolId(id), body.read()).stream()
                        .map(SchoolActBody.SpendingAnswer::from)
                        .toList();
        return Response.created(URI.create("/api/v1/schools/" + id + "/spendings"))
                .entity(new SchoolActBody.Proposed(made.get(0).id(), made))
                .build();
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "listSchoolSpendings", summary = "Payments of a school, latest first")
    public Page<SchoolActBody.SpendingAnswer> spendings(@RestPath UUID id) {
        return new Page<>(spendings.of(caller.get(), new SchoolId(id)), null).map(SchoolActBody.SpendingAnswer::from);
    }
}
