package cn.anxue.fee.refund;

import cn.anxue.fee.payout.MovedPayout;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.PayoutState;
import cn.anxue.fee.payout.PayoutsMoved;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;

/**
 * Payments of refunds went out, were refused or came back. Whoever tells it holds accounts of the ledger already, so no order
 * is locked here, and a refund only where its state may follow.
 */
@ApplicationScoped
class RefundOutcomes {
    private final RefundParts parts;
    private final Refunds refunds;
    private final RefundSteps steps;
    private final RefundSuccessors successors;

    RefundOutcomes(RefundParts parts, Refunds refunds, RefundSteps steps, RefundSuccessors successors) {
        this.successors = successors;
        this.parts = parts;
        this.refunds = refunds;
        this.steps = steps;
    }

    void moved(@Observes PayoutsMoved moved) {
        List<MovedPayout> ours = moved.payouts().stream()
                .filter(payout -> payout.kind() == PayoutKind.REFUND)
                .toList();
        if (ours.isEmpty()) {
            return;
        }
        parts.move(ours.stream()
                .map(payout -> new RefundParts.Move(payout.sourceId(), PartState.of(payout.state())))
                .toList());
        List<UUID> paid = ours.stream()
                .filter(payout -> payout.state() == PayoutState.EXECUTED)
                .map(MovedPayout::sourceId)
                .toList();
        if (!paid.isEmpty()) {
            successors.giveUp(paid);
        }
        List<UUID> settled = ours.stream()
                .filter(payout -> isSettled(payout.state()))
                .map(MovedPayout::sourceId)
                .toList();
        for (RefundId id : parts.refundsOf(settled)) {
            Refund refund = refunds.lock(id);
            if (steps.follow(refund)) {
                steps.tell(Caller.SYSTEM, "fee.refund-payments-moved", refund);
            }
        }
    }

    private static boolean isSettled(PayoutState state) {
        return switch (state) {
            case READY, IN_RUN, INSTRUCTED -> false;
            case EXECUTED, REFUSED, RETURNED, CANCELLED -> true;
        };
    }
}
