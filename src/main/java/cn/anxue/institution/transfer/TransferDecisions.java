package cn.anxue.institution.transfer;

import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.LapsedProposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.approval.ProposalsLapsed;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Does what the other side decided, and carries agreements out when their day has come. */
@ApplicationScoped
class TransferDecisions {
    private final Transfers transfers;
    private final TransferExecution execution;
    private final TransferTrail trail;
    private final Today today;

    TransferDecisions(Transfers transfers, TransferExecution execution, TransferTrail trail, Today today) {
        this.transfers = transfers;
        this.execution = execution;
        this.trail = trail;
        this.today = today;
    }

    void decided(@Observes ProposalsDecided decided) {
        for (DecidedProposal proposal : decided.proposals()) {
            if (proposal.kind().equals(TransferService.KIND)) {
                decided(proposal);
            }
        }
    }

    void lapsed(@Observes ProposalsLapsed lapsed) {
        for (LapsedProposal proposal : lapsed.proposals()) {
            if (proposal.kind().equals(TransferService.KIND)) {
                Transfer asked = locked(proposal.subjectId());
                asked.refuse(null, today.date());
                trail.record(Caller.SYSTEM, asked, "lapsed");
            }
        }
    }

    /** Each hour, so that a night missed is made up for. */
    @Scheduled(cron = "0 3 * * * ?", timeZone = "Asia/Shanghai", identity = "institution-transfers")
    @Transactional
    void run() {
        transfers.due(today.date()).forEach(agreed -> execution.carryOut(Caller.SYSTEM, agreed));
    }

    private void decided(DecidedProposal proposal) {
        Transfer asked = locked(proposal.subjectId());
        Caller approver = proposal.decidedBy();
        if (!proposal.approved()) {
            asked.refuse(approver.id(), today.date());
            trail.record(approver, asked, "refused");
            return;
        }
        asked.accept(approver.id(), today.date());
        trail.record(approver, asked, "accepted");
        // Two moves, two updates: PostgreSQL checks each.
        transfers.flush();
        if (asked.isDue(today.date())) {
            execution.carryOut(approver, asked);
        }
    }

    private Transfer locked(UUID id) {
        return transfers.locked(new TransferId(id));
    }
}
