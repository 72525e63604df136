package cn.anxue.fee.web;

import cn.anxue.approval.ApprovalId;
import cn.anxue.fee.adjustment.Adjustment;
import cn.anxue.fee.adjustment.AdjustmentKind;
import cn.anxue.fee.adjustment.AdjustmentState;
import cn.anxue.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much is to be moved, and why. */
@Schema(name = "FeeAdjustmentBody")
public record AdjustmentBody(
        @NotNull Money amount,
        @NotNull @Size(min = 1, max = 500) String reason) {

    /** Whose the interest becomes. */
    public enum InterestTo {
        /** The institution's, to be released to it. */
        INSTITUTION,
        /** It stays for families. */
        FAMILIES
    }

    /** An assignment of interest. */
    @Schema(name = "FeeInterestBody")
    public record Interest(
            @NotNull InterestTo to,
            @NotNull Money amount,
            @NotNull @Size(min = 1, max = 500) String reason) {
        AdjustmentKind kind() {
            return switch (to) {
                case INSTITUTION -> AdjustmentKind.INTEREST_EARNED;
                case FAMILIES -> AdjustmentKind.INTEREST_FOR_FAMILIES;
            };
        }
    }

    /** An adjustment and where it stands. */
    @Schema(name = "FeeAdjustment")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(
            UUID id,
            AdjustmentKind kind,
            Money amount,
            String reason,

            @Schema(description = "The proposal another person decides on")
            ApprovalId approvalId,

            AdjustmentState state,
            Instant proposedAt,
            @Nullable Instant settledAt) {
        static Answer of(Adjustment adjustment) {
            return new Answer(
                    adjustment.id(),
                    adjustment.kind(),
                    adjustment.amount(),
                    adjustment.reason(),
                    adjustment.approvalId(),
                    adjustment.state(),
                    adjustment.proposedAt(),
                    adjustment.settledAt());
        }
    }
}
