package cn.anxue.inspection.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.inspection.annual.AnnualPublications;
import cn.anxue.inspection.annual.AnnualRoundId;
import cn.anxue.inspection.annual.AnnualRoundRegister;
import cn.anxue.inspection.annual.AnnualRoundService;
import cn.anxue.inspection.annual.BatchService;
import cn.anxue.page.Page;
import cn.anxue.region.AuthorityId;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Yearly rounds: opened, put to a second person, published. */
@Path("/api/v1/annual-rounds")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Annual inspections")
public class AnnualRoundResource {
    private final AnnualRoundService service;
    private final AnnualRoundRegister register;
    private final BatchService batches;
    private final AnnualPublications publications;
    private final CurrentCaller caller;

    AnnualRoundResource(
            AnnualRoundService service,
            AnnualRoundRegister register,
            BatchService batches,
            AnnualPublications publications,
            CurrentCaller caller) {
        this.service = service;
        this.register = register;
        this.batches = batches;
        this.publications = publications;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "openAnnualRound",
            summary = "Opens a year's round: every licensed institution of the authority is called to report")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = AnnualBody.Batch.class)))
    public Response open(@NotNull @Valid AnnualBody.RoundRequest body) {
        AuthorityId authority = body.authorityId() == null ? null : new AuthorityId(body.authorityId());
        AnnualRoundId id = service.open(caller.get(), authority, body.year(), body.submitUntil());
        return Response.created(URI.create("/api/v1/annual-rounds"))
                .entity(new AnnualBody.Batch(id.value()))
                .build();
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "listAnnualRounds", summary = "Rounds of the caller's region with their progress")
    public Page<AnnualBody.Round> list() {
        return new Page<>(
                register.of(caller.get()).stream().map(AnnualBody.Round::from).toList(), null);
    }

    @POST
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "putAnnualResultsForward",
            summary = "Puts everything assessed of a year to a second person, as one list")
    @APIResponse(
            responseCode = "201",
            description = "Put forward",
            content = @Content(schema = @Schema(implementation = AnnualBody.Batch.class)))
    public Response putForward(@NotNull @Valid AnnualBody.Year body) {
        return Response.created(URI.create("/api/v1/approvals"))
                .entity(new AnnualBody.Batch(
                        batches.putForward(caller.get(), body.year()).value()))
                .build();
    }

    @POST
    @Path("/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "publishAnnualResults", summary = "Publishes all decided results of a year")
    public AnnualBody.Published publish(@NotNull @Valid AnnualBody.Year body) {
        return new AnnualBody.Published(publications.publishResults(caller.get(), body.year()));
    }
}
