package cn.anxue.enforcement.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.enforcement.penalty.CauseKind;
import cn.anxue.enforcement.penalty.PenaltyFile;
import cn.anxue.enforcement.penalty.PenaltyFiling;
import cn.anxue.enforcement.penalty.PenaltyId;
import cn.anxue.enforcement.penalty.PenaltyRegister;
import cn.anxue.enforcement.penalty.PenaltyState;
import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.page.Page;
import cn.anxue.web.IfMatch;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Penalty cases: filed and read. */
@Path("/api/v1/penalty-cases")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Penalty cases")
public class PenaltyResource {
    private final PenaltyFiling filing;
    private final PenaltyRegister register;
    private final CurrentCaller caller;

    PenaltyResource(PenaltyFiling filing, PenaltyRegister register, CurrentCaller caller) {
        this.filing = filing;
        this.register = register;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "filePenaltyCase", summary = "Files a case (立案); refused once the act is time-barred")
    @APIResponse(
            responseCode = "201",
            description = "Filed and numbered",
            content = @Content(schema = @Schema(implementation = PenaltyAnswer.class)))
    public Response file(@NotNull @Valid PenaltyRequests.Filing body) {
        Caller officer = caller.get();
        PenaltyFile filed = filing.file(officer, body.draft());
        return answer(
                Response.created(
                        URI.create("/api/v1/penalty-cases/" + filed.view().id())),
                filed,
                officer);
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "listPenaltyCases", summary = "Cases within the caller's scope, newest first")
    public Page<PenaltyAnswer> list(
            @RestQuery @Pattern(regexp = "^[0-9]{6}([0-9]{3})?$") @Nullable String region,
            @RestQuery @Nullable PenaltyState state,
            @RestQuery @Nullable CauseKind cause,
            @RestQuery @Nullable UUID institution,
            @RestQuery @Size(max = 200) @Nullable String cursor,
            @RestQuery @Min(1) @Max(Page.LIMIT_MAX) @Nullable Integer limit) {
        Caller reader = caller.get();
        PenaltyRegister.Search search = new PenaltyRegister.Search(region, state, cause, institution);
        return register.find(reader, search, cursor, Page.limit(limit)).map(file -> PenaltyAnswer.from(file, reader));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "getPenaltyCase", summary = "A case with its clocks, and its version as ETag")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = PenaltyAnswer.class)))
    public Response get(@RestPath UUID id) {
        Caller reader = caller.get();
        return answer(Response.ok(), register.get(reader, new PenaltyId(id)), reader);
    }

    static Response answer(Response.ResponseBuilder response, PenaltyFile file, Caller reader) {
        return response.entity(PenaltyAnswer.from(file, reader))
                .header(HttpHeaders.ETAG, IfMatch.tag(file.view().version()))
                .build();
    }
}
