package cn.anxue.enforcement.web;

import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.enforcement.penalty.PenaltyFile;
import cn.anxue.enforcement.penalty.PenaltyHearings;
import cn.anxue.enforcement.penalty.PenaltyId;
import cn.anxue.enforcement.penalty.PenaltyInvestigation;
import cn.anxue.enforcement.penalty.PenaltyRegister;
import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.web.IfMatch;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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
import org.jspecify.annotations.Nullable;

/** What happens in a case before it is decided. Each act asks for the version that was read. */
@Path("/api/v1/penalty-cases/{id}")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Penalty cases")
public class PenaltyHearingResource {
    private final PenaltyInvestigation investigation;
    private final PenaltyHearings hearings;
    private final PenaltyRegister register;
    private final CurrentCaller caller;

    PenaltyHearingResource(
            PenaltyInvestigation investigation,
            PenaltyHearings hearings,
            PenaltyRegister register,
            CurrentCaller caller) {
        this.investigation = investigation;
        this.hearings = hearings;
        this.register = register;
        this.caller = caller;
    }

    private interface Act {
        PenaltyFile done(Caller officer, PenaltyId id, long version);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/papers")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "addPenaltyPaper", summary = "Puts a record, evidence or another paper in the file")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = PenaltyAnswer.class)))
    public Response addPaper(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PenaltyRequests.Paper body) {
        return act(
                id,
                ifMatch,
                (officer, known, version) -> investigation.addPaper(officer, known, version, body.draft()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/preserved-evidence")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "preserveEvidence",
            summary = "Preserves evidence in advance (先行登记保存); decided on within seven working days")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = PenaltyAnswer.class)))
    public Response preserve(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PenaltyRequests.Preservation body) {
        return act(
                id,
                ifMatch,
                (officer, known, version) -> investigation.preserve(
                        officer, known, version, body.what().strip(), body.preservedOn()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/preserved-evidence/{n}/decision")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "decideOnPreservedEvidence", summary = "Says what becomes of preserved evidence")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = PenaltyAnswer.class)))
    public Response decideOn(
            @RestPath UUID id,
            @RestPath @Min(1) @Max(1000) int n,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PenaltyRequests.PreservationDecision body) {
        return act(
                id,
                ifMatch,
                (officer, known, version) ->
                        investigation.decideOn(officer, known, version, n, body.outcome(), body.on()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/investigation")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "concludePenaltyInvestigation",
            summary = "Closes the investigation; at least two officers and a record")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = PenaltyAnswer.class)))
    public Response conclude(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PenaltyRequests.Investigation body) {
        return act(
                id,
                ifMatch,
                (officer, known, version) -> investigation.conclude(officer, known, version, body.report()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/pre-notice")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "announcePenalty", summary = "Issues the pre-notice with the party's rights (处罚告知)")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = PenaltyAnswer.class)))
    public Response announce(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PenaltyRequests.TermsRequest body) {
        return act(id, ifMatch, (officer, known, version) -> hearings.announce(officer, known, version, body.terms()));
    }

    @POST
    @Path("/pre-notice/recall")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "recallPreNotice", summary = "Takes the pre-notice back; the investigation goes on")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = PenaltyAnswer.class)))
    public Response recall(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return act(id, ifMatch, (officer, known, version) -> hearings.recall(officer, known, version));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/statements")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "recordStatement",
            summary = "Files what the party says: a defence, a waiver, or the request for a hearing")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = PenaltyAnswer.class)))
    public Response hear(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PenaltyRequests.Paper body) {
        return act(id, ifMatch, (officer, known, version) -> hearings.hear(officer, known, version, body.draft()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/hearing")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "callHearing", summary = "Gives notice of the hearing, at least seven working days ahead")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = PenaltyAnswer.class)))
    public Response callHearing(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PenaltyRequests.HearingCall body) {
        return act(id, ifMatch, (officer, known, version) -> hearings.call(officer, known, version, body.call()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/hearing/record")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "recordHearing", summary = "Files the record of the hearing")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = PenaltyAnswer.class)))
    public Response recordHearing(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PenaltyRequests.Words body) {
        return act(
                id,
                ifMatch,
                (officer, known, version) -> hearings.recordHearing(
                        officer, known, version, body.text().strip()));
    }

    /** Whoever does not see the case learns nothing of it, not even that a version is asked for. */
    private Response act(UUID id, @Nullable String ifMatch, Act act) {
        Caller officer = caller.get();
        PenaltyId known = new PenaltyId(id);
        register.get(officer, known);
        return PenaltyResource.answer(Response.ok(), act.done(officer, known, IfMatch.version(ifMatch)), officer);
    }
}
