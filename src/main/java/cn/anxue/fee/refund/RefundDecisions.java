package cn.anxue.fee.refund;

import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.LapsedProposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.approval.ProposalsLapsed;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.Set;

/** The second person has decided: on a ruling, on a payee, or on an amount. What no longer holds is refused here too. */
@ApplicationScoped
class RefundDecisions {
    private static final Set<String> KINDS = Set.of(RefundSeconds.RULING, RefundSeconds.PAYEE, RefundSeconds.AMOUNT);

    private final RefundCases cases;
    private final RefundSettlement settlement;
    private final RefundPayees payees;
    private final RefundSteps steps;

    RefundDecisions(RefundCases cases, RefundSettlement settlement, RefundPayees payees, RefundSteps steps) {
        this.cases = cases;
        this.settlement = settlement;
        this.payees = payees;
        this.steps = steps;
    }

    void decided(@Observes ProposalsDecided decided) {
        for (DecidedProposal proposal : decided.proposals()) {
            if (KINDS.contains(proposal.kind())) {
                decide(proposal.kind(), new RefundId(proposal.subjectId()), proposal.approved(), proposal.decidedBy());
            }
        }
    }

    /** Nobody decided: a ruling or a payee counts as refused, an amount is asked again. */
    void lapsed(@Observes ProposalsLapsed lapsed) {
        for (LapsedProposal proposal : lapsed.proposals()) {
            RefundId id = new RefundId(proposal.subjectId());
            if (proposal.kind().equals(RefundSeconds.AMOUNT)) {
                RefundCase found = cases.lock(id);
                if (found.refund().state() == RefundState.CALCULATED) {
                    settlement.goOn(found);
                }
            } else if (KINDS.contains(proposal.kind())) {
                lapse(proposal.kind(), cases.lock(id));
            }
        }
    }

    private void lapse(String kind, RefundCase found) {
        boolean openRuling = kind.equals(RefundSeconds.RULING) && found.refund().state() == RefundState.CONTESTED;
        boolean openPayee = kind.equals(RefundSeconds.PAYEE)
                && found.refund().otherPayee().payeeState() == PayeeState.PROPOSED
                && found.refund().state() != RefundState.WITHDRAWN;
        if (openRuling || openPayee) {
            decide(kind, found.refund().id(), false, Caller.SYSTEM);
        }
    }

    private void decide(String kind, RefundId id, boolean approved, Caller by) {
        RefundCase found = cases.lock(id);
        switch (kind) {
            case RefundSeconds.RULING -> rule(found, approved);
            case RefundSeconds.PAYEE -> settlePayee(found, approved);
            default -> settleAmount(found, approved);
        }
        steps.tell(by, approved ? "fee.refund-approved" : "fee.refund-refused", found.refund());
    }

    private void rule(RefundCase found, boolean approved) {
        found.refund().require(RefundState.CONTESTED);
        if (approved) {
            settlement.agree(
                    found, Objects.requireNonNull(found.refund().dispute().rulingCause()), AgreedBy.RULING);
        } else {
            found.refund().dropRuling();
        }
    }

    /** Refused, it goes to whoever paid; where that had failed it stays failed. */
    private void settlePayee(RefundCase found, boolean approved) {
        Refund refund = found.refund();
        refund.decidePayee(approved);
        if (refund.state() == RefundState.FAILED && approved) {
            payees.payAgain(found);
        } else if (refund.state() == RefundState.CALCULATED) {
            settlement.goOn(found);
        }
    }

    private void settleAmount(RefundCase found, boolean approved) {
        if (approved) {
            found.refund().seenBySecondPerson();
            settlement.goOn(found);
        } else {
            found.refund().require(RefundState.CALCULATED);
            found.refund().reopen();
        }
    }
}
