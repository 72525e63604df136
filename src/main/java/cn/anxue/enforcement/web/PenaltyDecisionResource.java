package cn.anxue.enforcement.web;

import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.enforcement.penalty.PenaltyExecution;
import cn.anxue.enforcement.penalty.PenaltyFile;
import cn.anxue.enforcement.penalty.PenaltyId;
import cn.anxue.enforcement.penalty.PenaltyProposals;
import cn.anxue.enforcement.penalty.PenaltyRegister;
import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.web.IfMatch;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

/** How a case is decided and what follows. Each act asks for the version that was read. */
@Path("/api/v1/penalty-cases/{id}")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Penalty cases")
public class PenaltyDecisionResource {
    private final PenaltyProposals proposals;
    private final PenaltyExecution execution;
    private final PenaltyRegister register;
    private final CurrentCaller caller;

    PenaltyDecisionResource(
            PenaltyProposals proposals, PenaltyExecution execution, PenaltyRegister register, CurrentCaller caller) {
        this.proposals = proposals;
        this.execution = execution;
        this.register = register;
        this.caller = caller;
    }

    private interface Act {
        PenaltyFile done(Caller officer, PenaltyId id, long version);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/decision")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "proposePenaltyDecision",
            summary = "Proposes a penalty, none, or the transfer to the police; another person decides")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = PenaltyAnswer.class)))
    public Response decide(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PenaltyRequests.Decision body) {
        return act(id, ifMatch, (officer, known, version) -> proposals.decide(officer, known, version, body.draft()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/lifting")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "proposePenaltyLifting",
            summary = "Proposes that what the decision stopped may go on; another person decides")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = PenaltyAnswer.class)))
    public Response lift(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PenaltyRequests.Words body) {
        return act(
                id,
                ifMatch,
                (officer, known, version) ->
                        proposals.lift(officer, known, version, body.text().strip()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/withdrawal")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "proposePenaltyWithdrawal",
            summary = "Proposes to take the decision back; another person decides")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = PenaltyAnswer.class)))
    public Response withdraw(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PenaltyRequests.Words body) {
        return act(
                id,
                ifMatch,
                (officer, known, version) ->
                        proposals.withdraw(officer, known, version, body.text().strip()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/services")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "servePenaltyLetter", summary = "Records the service of the pre-notice or the decision")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = PenaltyAnswer.class)))
    public Response serve(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PenaltyRequests.ServiceRequest body) {
        return act(
                id,
                ifMatch,
                (officer, known, version) -> execution.serve(officer, known, version, body.letter(), body.service()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/payments")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "recordPenaltyPayment",
            summary = "Records a payment at a bank; public money, in no book of ours")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = PenaltyAnswer.class)))
    public Response pay(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PenaltyRequests.PaymentRequest body) {
        return act(id, ifMatch, (officer, known, version) -> execution.pay(officer, known, version, body.receipt()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/pauses")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "pausePenaltySurcharge",
            summary = "Lets the surcharge rest during a review, a lawsuit or a granted delay")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = PenaltyAnswer.class)))
    public Response pause(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PenaltyRequests.PauseRequest body) {
        return act(id, ifMatch, (officer, known, version) -> execution.pause(officer, known, version, body.pause()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/moves")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "movePenaltyCase", summary = "Performed, enforced, closed, or sent back by the police")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = PenaltyAnswer.class)))
    public Response move(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PenaltyRequests.MoveRequest body) {
        return act(
                id,
                ifMatch,
                (officer, known, version) -> execution.move(
                        officer,
                        known,
                        version,
                        body.move(),
                        body.on(),
                        body.note().strip()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/publication")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "publishPenaltyDecision",
            summary = "Publishes the decision with a summary that names nobody")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = PenaltyAnswer.class)))
    public Response publish(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PenaltyRequests.Words body) {
        return act(
                id,
                ifMatch,
                (officer, known, version) ->
                        execution.publish(officer, known, version, body.text().strip()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/take-down")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "takeDownPenaltyDecision", summary = "Takes the publication down and says why")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = PenaltyAnswer.class)))
    public Response takeDown(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PenaltyRequests.Words body) {
        return act(
                id,
                ifMatch,
                (officer, known, version) ->
                        execution.takeDown(officer, known, version, body.text().strip()));
    }

    /** Whoever does not see the case learns nothing of it, not even that a version is asked for. */
    private Response act(UUID id, @Nullable String ifMatch, Act act) {
        Caller officer = caller.get();
        PenaltyId known = new PenaltyId(id);
        register.get(officer, known);
        return PenaltyResource.answer(Response.ok(), act.done(officer, known, IfMatch.version(ifMatch)), officer);
    }
}
