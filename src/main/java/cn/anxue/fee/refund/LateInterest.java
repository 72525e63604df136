package cn.anxue.fee.refund;

import cn.anxue.fee.refund.LateInterestStore.Due;
import cn.anxue.identity.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Interest the bank posted after a refund was settled, on the days its money still lay in the account: it follows the family,
 * where it is worth a payment ({@code refund.interestFrom}). Each refund is looked at under its lock: its part is worked out
 * anew over all postings that stand, less what it had already, so that it has it once, whoever looks, however often, and
 * whatever the bank corrects meanwhile.
 */
@ApplicationScoped
public class LateInterest {
    private static final Logger LOG = Logger.getLogger(LateInterest.class);

    private final RefundCases cases;
    private final LateInterestStore store;
    private final RefundMoney money;
    private final RefundLaws laws;
    private final RefundSteps steps;

    LateInterest(RefundCases cases, LateInterestStore store, RefundMoney money, RefundLaws laws, RefundSteps steps) {
        this.cases = cases;
        this.store = store;
        this.money = money;
        this.laws = laws;
        this.steps = steps;
    }

    @Scheduled(cron = "0 40 4 * * ?", timeZone = "Asia/Shanghai", identity = "refund-interest")
    void look() {
        pay();
    }

    /** How many refunds got something more. */
    public int pay() {
        int paid = 0;
        RefundId last = new RefundId(new UUID(0, 0));
        while (true) {
            RefundId after = last;
            List<RefundId> waiting = QuarkusTransaction.requiringNew().call(() -> store.waiting(after));
            if (waiting.isEmpty()) {
                return paid;
            }
            for (RefundId id : waiting) {
                paid += tried(id) ? 1 : 0;
            }
            last = waiting.get(waiting.size() - 1);
        }
    }

    private boolean tried(RefundId id) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> pay(id));
        } catch (RuntimeException e) {
            // One that fails must not keep the others; it is looked at again.
            LOG.errorf(e, "interest of refund %s", id);
            return false;
        }
    }

    private boolean pay(RefundId id) {
        if (!store.due(id).isNews()) {
            return false;
        }
        RefundCase found = cases.lock(id);
        if (money.waitsForPlan(found.order())) {
            return false;
        }
        Due due = store.due(id);
        boolean worth = due.on() != null && laws.isWorthPaying(found.order().regionCode(), due.amount(), due.on());
        if (worth) {
            money.payInterest(found, due.amount());
            steps.tell(Caller.SYSTEM, "fee.refund-interest-followed", found.refund());
        }
        store.had(id, due);
        return worth;
    }
}
