package cn.anxue.fee.payout;

import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Proposal;
import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.fee.payout.PayoutRunStore.Due;
import cn.anxue.identity.Caller;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what waits into runs, one for each bank and supervising region, and proposes each to another person. */
@ApplicationScoped
@Transactional
public class PayoutRuns {
    static final String KIND = "fee.payout-run";

    private final PayoutRunStore runs;
    private final PayoutStore payouts;
    private final ApprovalService approvals;
    private final AuditTrail audit;
    private final Today today;

    PayoutRuns(PayoutRunStore runs, PayoutStore payouts, ApprovalService approvals, AuditTrail audit, Today today) {
        this.runs = runs;
        this.payouts = payouts;
        this.approvals = approvals;
        this.audit = audit;
        this.today = today;
    }

    private record Group(String bankCode, String regionCode) {}

    /**
     * Composes what waits now, at most 10,000 payouts. Two that compose at once never take the same payout.
     *
     * @param proposer whoever asked; the right to ask was checked where he did
     * @param bankCode of this bank only
     * @param regionCode supervised by this region's authority only
     */
    public List<PayoutRun> compose(Caller proposer, @Nullable String bankCode, @Nullable String regionCode) {
        Map<Group, List<Due>> groups = new LinkedHashMap<>();
        for (Due due : runs.lockDue(bankCode, regionCode)) {
            groups.computeIfAbsent(new Group(due.bankCode(), due.regionCode()), group -> new ArrayList<>())
                    .add(due);
        }
        List<PayoutRun> composed = new ArrayList<>();
        groups.forEach((group, due) -> composed.add(compose(proposer, group, due)));
        return composed;
    }

    private PayoutRun compose(Caller proposer, Group group, List<Due> due) {
        PayoutRunId id = PayoutRunId.next();
        Money total = sum(due);
        ApprovalId approval = approvals.propose(
                proposer, new Proposal(KIND, "payout_run", id.value(), group.regionCode(), summary(group, due, total)));
        PayoutRun run = new PayoutRun(
                id,
                group.bankCode(),
                group.regionCode(),
                approval,
                PayoutRunState.PROPOSED,
                due.size(),
                total,
                today.now(),
                null);
        runs.insert(run);
        payouts.putIntoRun(id.value(), due);
        audit.recordAll(List.of(new AuditTrail.Row(
                proposer, "fee.payout_run-composed", "payout_run", id.value(), List.of(), group.regionCode())));
        return run;
    }

    private static Map<String, String> summary(Group group, List<Due> due, Money total) {
        Map<String, String> summary = new HashMap<>();
        summary.put("bank", group.bankCode());
        summary.put("payouts", String.valueOf(due.size()));
        summary.put("total", total.decimal());
        for (PayoutKind kind : PayoutKind.values()) {
            List<Due> ofKind = due.stream().filter(one -> one.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                summary.put(kind.name(), ofKind.size() + " × " + sum(ofKind).decimal());
            }
        }
        return summary;
    }

    private static Money sum(Collection<Due> due) {
        return due.stream().map(Due::amount).reduce(Money.ofFen(0), Money::plus);
    }
}
