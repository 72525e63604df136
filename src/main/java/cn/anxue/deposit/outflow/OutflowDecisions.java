package cn.anxue.deposit.outflow;

import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.LapsedProposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.approval.ProposalsLapsed;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** The second of the two people has decided. What no longer holds is refused here too, and then the decision is not made. */
@ApplicationScoped
class OutflowDecisions {
    private final Outflows outflows;
    private final OutflowGrounds grounds;
    private final OutflowBooking booking;
    private final Today today;
    private final Event<OutflowsApproved> approved;

    OutflowDecisions(
            Outflows outflows,
            OutflowGrounds grounds,
            OutflowBooking booking,
            Today today,
            Event<OutflowsApproved> approved) {
        this.outflows = outflows;
        this.grounds = grounds;
        this.booking = booking;
        this.today = today;
        this.approved = approved;
    }

    void decided(@Observes ProposalsDecided decided) {
        for (DecidedProposal proposal : decided.proposals()) {
            if (proposal.kind().equals(OutflowProposals.KIND)) {
                decide(proposal);
            }
        }
    }

    void lapsed(@Observes ProposalsLapsed lapsed) {
        for (LapsedProposal proposal : lapsed.proposals()) {
            if (proposal.kind().equals(OutflowProposals.KIND)) {
                lock(new OutflowId(proposal.subjectId())).become(OutflowState.LAPSED, today.now());
            }
        }
    }

    private void decide(DecidedProposal proposal) {
        Outflow outflow = lock(new OutflowId(proposal.subjectId()));
        if (!proposal.approved()) {
            outflow.become(OutflowState.REFUSED, proposal.at());
            booking.note(proposal.decidedBy(), "deposit.outflow-refused", List.of(outflow));
            return;
        }
        approve(proposal.decidedBy(), outflow);
    }

    /** By whoever supervises the deposit now: since it was proposed the institution may have been handed over. */
    private void approve(Caller approver, Outflow outflow) {
        grounds.requireSupervision(approver, outflow.institutionId());
        outflow.approve(grounds.of(outflow.institutionId(), outflow.kind(), outflow.amount()));
        outflows.flush();
        booking.setApart(outflow);
        if (outflow.kind() == OutflowKind.EXCESS) {
            grounds.requireStillMet(outflow.institutionId());
        }
        booking.note(approver, "deposit.outflow-approved", List.of(outflow));
        approved.fire(new OutflowsApproved(List.of(outflow.approved())));
    }

    private Outflow lock(OutflowId id) {
        return outflows.lock(List.of(id)).get(0);
    }
}
