package cn.anxue.bank.web;

import cn.anxue.approval.ApprovalId;
import cn.anxue.bank.instruction.Hold;
import cn.anxue.bank.instruction.HoldId;
import cn.anxue.bank.instruction.HoldRule;
import cn.anxue.bank.instruction.HoldService;
import cn.anxue.bank.instruction.HoldState;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.money.Money;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What makes an account's instructions wait for a person: all but refunds, until an officer has looked. */
@Path("/api/v1/bank/holds")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bank")
public class HoldResource {
    private static final int CURSOR_MAX = 100;
    static final int REASON_MAX = 500;

    private final HoldService holds;
    private final CurrentCaller caller;

    HoldResource(HoldService holds, CurrentCaller caller) {
        this.holds = holds;
        this.caller = caller;
    }

    /** A hold. */
    @Schema(name = "InstructionHold")
    public record View(
            UUID id,
            String account,
            HoldRule rule,

            @Schema(description = "The line, or the payout, that raised it")
            UUID subject,

            Money amount,
            HoldState state,
            Instant raisedAt,

            @Schema(description = "The proposal to lift it, where that takes two people") @Nullable
            ApprovalId approvalId,

            @Nullable Instant liftedAt,
            @Nullable String reason) {
        static View of(Hold hold) {
            return new View(
                    hold.id().value(),
                    hold.account(),
                    hold.rule(),
                    hold.subject(),
                    hold.amount(),
                    hold.state(),
                    hold.raisedAt(),
                    hold.approval(),
                    hold.liftedAt(),
                    hold.reason());
        }
    }

    /** Why the account's instructions may go. */
    @Schema(name = "InstructionHoldLifting")
    public record Lifting(@NotBlank @Size(max = REASON_MAX) String reason) {}

    @GET
    @RolesAllowed({Role.BANK_GROUP, Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(operationId = "listInstructionHolds", summary = "What holds instructions up, latest first")
    public Page<View> list(
            @RestQuery @Nullable HoldState state,
            @RestQuery @Nullable @Pattern(regexp = "[0-9]{6,32}") String account,
            @RestQuery @Nullable @Size(max = CURSOR_MAX) String cursor,
            @RestQuery @Nullable Integer limit) {
        return holds.page(caller.get(), state, account, Cursor.decodeNullable(cursor), Page.limit(limit))
                .map(View::of);
    }

    @POST
    @Path("/{id}/lifting")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "liftInstructionHold",
            summary = "Let the account's instructions go again; above the local threshold a second person decides")
    public View lift(@RestPath UUID id, @NotNull @Valid Lifting body) {
        return View.of(holds.lift(caller.get(), new HoldId(id), body.reason()));
    }
}
