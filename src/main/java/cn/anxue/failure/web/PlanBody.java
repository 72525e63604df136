package cn.anxue.failure.web;

import cn.anxue.approval.ApprovalId;
import cn.anxue.failure.FailureKind;
import cn.anxue.failure.FailureState;
import cn.anxue.failure.FailureView;
import cn.anxue.failure.PlanId;
import cn.anxue.failure.PlanView;
import cn.anxue.failure.Source;
import cn.anxue.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan: what was verified, what is paid from which source, what is short. It names nobody. */
@Schema(name = "FailurePlan")
public record PlanBody(
        PlanId id,

        @Schema(description = "The proposal another person decides; absent in what the public reads")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        ApprovalId approvalId,

        Money verified,
        Money paid,
        Money shortfall,
        List<Share> shares) {
    static PlanBody from(PlanView plan) {
        return of(plan, plan.approval());
    }

    private static PlanBody of(PlanView plan, @Nullable ApprovalId approval) {
        return new PlanBody(
                plan.id(),
                approval,
                plan.verified(),
                plan.paid(),
                plan.shortfall(),
                plan.shares().stream().map(Share::from).toList());
    }

    /** One family's part, by the number of its claim. */
    @Schema(name = "FailurePlanShare")
    public record Share(int number, Money verified, Money paid, Map<Source, Money> sources) {
        static Share from(PlanView.Shared share) {
            return new Share(share.number(), share.verified(), share.paid(), share.sources());
        }
    }

    /** What the public reads of a failure. */
    @Schema(name = "PublicFailure")
    public record Published(
            FailureKind kind,
            FailureState state,
            LocalDate triggeredOn,
            @Nullable LocalDate claimsFrom,
            @Nullable LocalDate claimsUntil,
            @Nullable LocalDate publishedOn,
            @Nullable PlanBody plan) {
        static Published from(FailureView failure, @Nullable PlanView plan) {
            return new Published(
                    failure.kind(),
                    failure.state(),
                    failure.triggeredOn(),
                    failure.claimsFrom(),
                    failure.claimsUntil(),
                    failure.publishedOn(),
                    plan == null ? null : PlanBody.of(plan, null));
        }
    }
}
