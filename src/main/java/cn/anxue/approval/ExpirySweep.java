package cn.anxue.approval;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Writes down which proposals ran out of time, and tells the rooms that made them. */
@ApplicationScoped
public class ExpirySweep {
    private final Approvals approvals;
    private final AuditTrail audit;
    private final Today today;
    private final Event<ProposalsLapsed> lapsed;

    ExpirySweep(Approvals approvals, AuditTrail audit, Today today, Event<ProposalsLapsed> lapsed) {
        this.approvals = approvals;
        this.audit = audit;
        this.today = today;
        this.lapsed = lapsed;
    }

    @Scheduled(every = "15m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void sweep() {
        Instant now = today.now();
        List<Approval> due = approvals.due(now);
        if (due.isEmpty()) {
            return;
        }
        List<LapsedProposal> expired =
                due.stream().map(approval -> approval.expire(now)).toList();
        approvals.flush();
        audit.recordAll(due.stream().map(ExpirySweep::row).toList());
        lapsed.fire(new ProposalsLapsed(expired));
    }

    private static AuditTrail.Row row(Approval approval) {
        return new AuditTrail.Row(
                Caller.SYSTEM,
                "approval.expired",
                "approval",
                approval.id().value(),
                List.of("state"),
                approval.regionCode());
    }
}
