package cn.anxue.school.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.page.Page;
import cn.anxue.school.Filing;
import cn.anxue.school.Filings;
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

/** Both plans of a school. */
@Path("/api/v1/schools/{id}/filings")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schools")
public class FilingResource {
    private final Filings filings;
    private final CurrentCaller caller;

    FilingResource(Filings filings, CurrentCaller caller) {
        this.filings = filings;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "fileSchoolPlans", summary = "File both plans of a school; another person decides")
    @APIResponse(
            responseCode = "201",
            description = "Filed",
            content = @Content(schema = @Schema(implementation = SchoolActBody.FilingAnswer.class)))
    public Response file(@RestPath UUID id, @NotNull @Valid SchoolActBody.Plans body) {
        Filing filing = filings.file(caller.get(), new SchoolId(id), body.read());
        return Response.created(URI.create("/api/v1/schools/" + id + "/filings"))
                .entity(SchoolActBody.FilingAnswer.from(filing))
                .build();
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "listSchoolFilings", summary = "A school's plans, latest first")
    public Page<SchoolActBody.FilingAnswer> filings(@RestPath UUID id) {
        return new Page<>(filings.of(caller.get(), new SchoolId(id)), null).map(SchoolActBody.FilingAnswer::from);
    }
}
