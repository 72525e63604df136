package cn.anxue.fee.web;

import cn.anxue.approval.ApprovalId;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.PayoutRun;
import cn.anxue.fee.payout.PayoutRunInquiry;
import cn.anxue.fee.payout.PayoutRunState;
import cn.anxue.fee.payout.PayoutState;
import cn.anxue.fee.payout.PayoutView;
import cn.anxue.fee.payout.WaitReason;
import cn.anxue.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which runs are to be composed now. */
@Schema(name = "PayoutRunBody")
public record PayoutRunBody(
        @Schema(description = "Of this bank only; without it one run for each bank")
        @Nullable
        @Pattern(regexp = "[0-9]{12}")
        String bankCode,

        @NotNull @Pattern(regexp = "[0-9]{6}") String regionCode) {

    /** What was composed; {@code id} is the first one's. */
    @Schema(name = "ComposedPayoutRuns")
    record Composed(UUID id, List<Answer> items) {
        static Composed of(List<PayoutRun> runs) {
            return new Composed(
                    runs.get(0).id().value(),
                    runs.stream().map(run -> Answer.of(run, null)).toList());
        }
    }

    /** A run, with its payouts where one is asked for. */
    @Schema(name = "PayoutRun")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            UUID id,
            String bankCode,
            String regionCode,

            @Schema(description = "The proposal another person decides on")
            ApprovalId approvalId,

            PayoutRunState state,
            int count,
            Money total,
            Instant composedAt,
            @Nullable Instant decidedAt,
            @Nullable List<Item> payouts) {
        static Answer of(PayoutRunInquiry.Detail detail) {
            return of(detail.run(), detail.payouts().stream().map(Item::of).toList());
        }

        static Answer of(PayoutRun run, @Nullable List<Item> payouts) {
            return new Answer(
                    run.id().value(),
                    run.bankCode(),
                    run.regionCode(),
                    run.approvalId(),
                    run.state(),
                    run.payouts(),
                    run.total(),
                    run.composedAt(),
                    run.decidedAt(),
                    payouts);
        }
    }

    /** One payout of a run; whom it goes to stands in the bank's instruction alone. */
    @Schema(name = "PayoutRunItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID id,
            PayoutKind kind,
            UUID sourceId,
            UUID institutionId,
            Money amount,
            PayoutState state,
            @Nullable WaitReason waitsFor) {
        static Item of(PayoutView payout) {
            return new Item(
                    payout.id().value(),
                    payout.kind(),
                    payout.sourceId(),
                    payout.institution().value(),
                    payout.amount(),
                    payout.state(),
                    payout.waitsFor());
        }
    }
}
