package cn.anxue.bank.web;

import cn.anxue.bank.Instruction;
import cn.anxue.bank.InstructionService;
import cn.anxue.bank.InstructionState;
import cn.anxue.deposit.outflow.OutflowKind;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.money.Money;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
    private final CurrentCaller caller;

    InstructionResource(InstructionService instructions, CurrentCaller caller) {
        this.instructions = instructions;
        this.caller = caller;
    }

    /** An instruction as its bank reads it. */
    public record View(
            UUID id,
            String fromAccount,
            Payee payee,
            Money amount,
            OutflowKind purpose,
            InstructionState state,
            Instant instructedAt) {
        static View of(Instruction instruction) {
            return new View(
                    instruction.id().value(),
                    instruction.fromAccount(),
                    instruction.payee(),
                    instruction.amount(),
                    instruction.purpose(),
                    instruction.state(),
                    instruction.instructedAt());
        }
    }

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
}
