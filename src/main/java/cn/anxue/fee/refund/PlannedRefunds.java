package cn.anxue.fee.refund;

import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Refunds that wait because the institution's books do not bear them one by one. */
@ApplicationScoped
class PlannedRefunds {
    private final RefundCases cases;
    private final RefundSettlement settlement;
    private final RefundSteps steps;

    PlannedRefunds(RefundCases cases, RefundSettlement settlement, RefundSteps steps) {
        this.cases = cases;
        this.settlement = settlement;
        this.steps = steps;
    }

    /** True where what was missing is covered again and it went on. */
    @Transactional
    boolean resume(RefundId id) {
        RefundCase found = cases.lock(id);
        if (found.refund().state() != RefundState.WAITING_FOR_PLAN) {
            return false;
        }
        settlement.goOn(found);
        if (found.refund().state() == RefundState.WAITING_FOR_PLAN) {
            return false;
        }
        steps.tell(Caller.SYSTEM, "fee.refund-resumed", found.refund());
        return true;
    }
}
