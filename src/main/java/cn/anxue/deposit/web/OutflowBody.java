package cn.anxue.deposit.web;

import cn.anxue.approval.ApprovalId;
import cn.anxue.deposit.outflow.OutflowDraft;
import cn.anxue.deposit.outflow.OutflowId;
import cn.anxue.deposit.outflow.OutflowKind;
import cn.anxue.deposit.outflow.OutflowState;
import cn.anxue.deposit.outflow.OutflowView;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.money.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an officer proposes to pay out; the payee is never his to name. */
@Schema(name = "DepositOutflowBody")
public record OutflowBody(
        @NotNull OutflowKind kind,
        @NotNull Money amount,
        @NotNull @Size(max = 500) String reason) {
    OutflowDraft read() {
        return new OutflowDraft(kind, amount, reason.strip());
    }

    /** An outflow and where it stands. */
    @Schema(name = "DepositOutflow")
    public record Answer(
            OutflowId id,
            OutflowState state,

            @Schema(description = "The proposal another person decides on")
            ApprovalId approvalId,

            OutflowKind kind,
            Money amount,
            String reason,
            String fromAccount,
            Payee payee,
            Instant proposedAt,
            @Nullable Instant settledAt) {
        static Answer from(OutflowView outflow) {
            return new Answer(
                    outflow.id(),
                    outflow.state(),
                    outflow.approvalId(),
                    outflow.kind(),
                    outflow.amount(),
                    outflow.reason(),
                    outflow.fromAccount(),
                    outflow.payee(),
                    outflow.proposedAt(),
                    outflow.settledAt());
        }
    }
}
