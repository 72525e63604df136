package cn.anxue.failure;

import cn.anxue.deposit.outflow.MovedOutflow;
import cn.anxue.deposit.outflow.OutflowKind;
import cn.anxue.deposit.outflow.OutflowState;
import cn.anxue.deposit.outflow.OutflowsMoved;
import cn.anxue.failure.Payments.State;
import cn.anxue.fee.payout.MovedPayout;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.PayoutState;
import cn.anxue.fee.payout.PayoutsMoved;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Follows the banks' lines: which families are paid, and when a failure is dealt with. */
@ApplicationScoped
@Transactional
class PlanProgress {
    private final Failures failures;
    private final Payments payments;
    private final Plans plans;
    private final FailureService.Trail trail;

    PlanProgress(Failures failures, Payments payments, Plans plans, FailureService.Trail trail) {
        this.failures = failures;
        this.payments = payments;
        this.plans = plans;
        this.trail = trail;
    }

    void moved(@Observes PayoutsMoved moved) {
        follow(
                State.PAID,
                moved.payouts().stream()
                        .filter(payout -> payout.kind() == PayoutKind.CLAIM && payout.state() == PayoutState.EXECUTED)
                        .map(MovedPayout::sourceId)
                        .toList());
        follow(
                State.RETURNED,
                moved.payouts().stream()
                        .filter(payout -> payout.kind() == PayoutKind.CLAIM
                                && (payout.state() == PayoutState.RETURNED || payout.state() == PayoutState.REFUSED))
                        .map(MovedPayout::sourceId)
                        .toList());
    }

    void moved(@Observes OutflowsMoved moved) {
        follow(State.PAID, outflows(moved, OutflowState.EXECUTED));
        follow(State.RETURNED, outflows(moved, OutflowState.RETURNED));
        follow(State.RETURNED, outflows(moved, OutflowState.CANCELLED));
    }

    private static List<UUID> outflows(OutflowsMoved moved, OutflowState state) {
        return moved.outflows().stream()
                .filter(outflow -> outflow.kind() == OutflowKind.CLAIM && outflow.state() == state)
                .map(MovedOutflow::id)
                .map(id -> id.value())
                .toList();
    }

    private void follow(State state, List<UUID> ids) {
        for (FailureId id : payments.become(state, ids)) {
            Failure failure = failures.locked(id);
            if (failure.state() == FailureState.PUBLISHED && payments.open(id) == 0) {
                PlanView plan = plans.find(id, Plans.Standing.DECIDED).orElseThrow();
                failure.end(!plan.shortfall().isPositive(), trail.day());
                failures.flush();
                trail.note(Caller.SYSTEM, "failure.paid", failure);
            }
        }
    }
}
