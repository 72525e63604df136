package cn.anxue.bank.web;

import cn.anxue.bank.Instruction;
import cn.anxue.bank.InstructionId;
import cn.anxue.bank.InstructionPurpose;
import cn.anxue.bank.InstructionResults;
import cn.anxue.bank.InstructionService;
import cn.anxue.bank.InstructionState;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.idempotency.IdempotencyKey;
import cn.anxue.idempotency.Idempotent;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.money.Money;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a bank is told to pay. The line that shows it paid carries the instruction's id as its end-to-end id. */
@Path("/api/v1/bank/instructions")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bank")
public class InstructionResource {
    private static final int CURSOR_MAX = 100;

    private final InstructionService instructions;
    private final InstructionResults results;
    private final CurrentCaller caller;

    InstructionResource(InstructionService instructions, InstructionResults results, CurrentCaller caller) {
        this.instructions = instructions;
        this.results = results;
        this.caller = caller;
    }

    /** An instruction as its bank reads it. */
    public record View(
            UUID id,
            String fromAccount,
            Payee payee,
            Money amount,
            InstructionPurpose purpose,
            InstructionState state,

            @Schema(description = "Whether a line of the bank shows it paid")
            boolean booked,

            Instant instructedAt,
            @Nullable Instant claimedUntil) {
        static View of(Instruction instruction) {
            return new View(
                    instruction.id().value(),
                    instruction.fromAccount(),
                    instruction.payee(),
                    instruction.amount(),
                    instruction.purpose(),
                    instruction.state(),
                    instruction.booked(),
                    instruction.instructedAt(),
                    instruction.claimedUntil());
        }
    }

    /** What the bank did with an instruction. */
    @Schema(name = "InstructionResult")
    public record Result(
            @NotNull InstructionResults.Outcome outcome,

            @Schema(description = "Why, where it was refused") @Nullable @Size(max = 500)
            String reason) {}

    /** How many instructions a client takes in hand, and for how long. */
    @Schema(name = "InstructionClaim")
    public record Claim(
            @NotNull @Min(1) @Max(1_000) Integer limit,
            @NotNull @Min(10) @Max(86_400) Integer leaseSeconds) {}

    /** What a client has in hand now. */
    @Schema(name = "ClaimedInstructions")
    public record Claimed(List<View> items) {}

    @GET
    @RolesAllowed(Role.BANK_GROUP)
    @Operation(operationId = "listInstructions", summary = "The instructions of the caller's bank, oldest first")
    public Page<View> list(
            @RestQuery @Nullable InstructionState state,
            @RestQuery @Nullable @Size(max = CURSOR_MAX) String cursor,
            @RestQuery @Nullable Integer limit) {
        return instructions
                .page(caller.get(), state, Cursor.decodeNullable(cursor), Page.limit(limit))
                .map(View::of);
    }

    @POST
    @Path("/claims")
    @RolesAllowed(Role.BANK_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "claimInstructions",
            summary = "Take instructions in hand for a while, so that no two clients of a bank pay the same")
    public Claimed claim(@NotNull @Valid Claim body) {
        Duration lease = Duration.ofSeconds(body.leaseSeconds());
        return new Claimed(results.claim(caller.get(), body.limit(), lease).stream()
                .map(View::of)
                .toList());
    }

    @POST
    @Path("/{id}/result")
    @RolesAllowed(Role.BANK_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Parameter(
            name = IdempotencyKey.HEADER,
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 255))
    @Operation(
            operationId = "reportInstructionResult",
            summary = "Say what became of an instruction; the books move on the bank's line alone")
    @APIResponse(
            responseCode = "200",
            description = "The instruction as it stands now",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response report(@RestPath UUID id, @NotNull @Valid Result body) {
        return Response.ok(View.of(results.report(caller.get(), new InstructionId(id), body.outcome(), body.reason())))
                .build();
    }
}
