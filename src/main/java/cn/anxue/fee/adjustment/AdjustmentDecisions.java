package cn.anxue.fee.adjustment;

import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.LapsedProposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.approval.ProposalsLapsed;
import cn.anxue.calendar.Today;
import cn.anxue.fee.FeeBooks;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.Ledger;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The second of the two people has decided. What no longer holds is refused, and then the decision is not made. */
@ApplicationScoped
class AdjustmentDecisions {
    private final AdjustmentStore store;
    private final AdjustmentGrounds grounds;
    private final InstitutionRegister institutions;
    private final Ledger ledger;
    private final Today today;

    AdjustmentDecisions(
            AdjustmentStore store,
            AdjustmentGrounds grounds,
            InstitutionRegister institutions,
            Ledger ledger,
            Today today) {
        this.store = store;
        this.grounds = grounds;
        this.institutions = institutions;
        this.ledger = ledger;
        this.today = today;
    }

    void decided(@Observes ProposalsDecided decided) {
        for (DecidedProposal proposal : decided.proposals()) {
            if (proposal.kind().equals(Adjustments.KIND)) {
                decide(proposal);
            }
        }
    }

    void lapsed(@Observes ProposalsLapsed lapsed) {
        for (LapsedProposal proposal : lapsed.proposals()) {
            if (proposal.kind().equals(Adjustments.KIND)) {
                store.become(lock(proposal.subjectId(), AdjustmentState.LAPSED), AdjustmentState.LAPSED);
            }
        }
    }

    private void decide(DecidedProposal proposal) {
        AdjustmentState next = proposal.approved() ? AdjustmentState.BOOKED : AdjustmentState.REFUSED;
        Adjustment adjustment = lock(proposal.subjectId(), next);
        if (proposal.approved()) {
            institutions.requireSupervision(proposal.decidedBy(), adjustment.institution());
            grounds.require(adjustment.institution(), adjustment.kind(), adjustment.amount());
            book(adjustment);
        }
        store.become(adjustment, next);
    }

    private void book(Adjustment adjustment) {
        Entry entry = new Entry(
                adjustment.kind().debit(), adjustment.kind().credit(), adjustment.amount(), adjustment.kind());
        Act act = new Act(new ActId(adjustment.id()), FeeBooks.holder(adjustment.institution()), today.date(), entry);
        ledger.record(List.of(act)).get(0).orThrow();
    }

    private Adjustment lock(UUID id, AdjustmentState next) {
        Adjustment adjustment = store.lock(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        if (!adjustment.state().canBecome(next)) {
            throw new ProblemException(AdjustmentProblem.ADJUSTMENT_DECIDED, Map.of("state", adjustment.state()));
        }
        return adjustment;
    }
}
