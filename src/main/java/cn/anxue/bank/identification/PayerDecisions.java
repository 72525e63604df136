package cn.anxue.bank.identification;

import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.LapsedProposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.approval.ProposalsLapsed;
import cn.anxue.bank.BankProblem;
import cn.anxue.bank.BookedLines;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** The second of the two has decided who paid: what is left of the line goes back there with the next run. */
@ApplicationScoped
class PayerDecisions {
    private final NamedPayers payers;
    private final BookedLines lines;
    private final FeeIdentification fees;
    private final InstitutionRegister institutions;

    PayerDecisions(NamedPayers payers, BookedLines lines, FeeIdentification fees, InstitutionRegister institutions) {
        this.payers = payers;
        this.lines = lines;
        this.fees = fees;
        this.institutions = institutions;
    }

    void decided(@Observes ProposalsDecided decided) {
        for (DecidedProposal proposal : decided.proposals()) {
            if (proposal.kind().equals(PayerNaming.KIND)) {
                decide(proposal);
            }
        }
    }

    void lapsed(@Observes ProposalsLapsed lapsed) {
        for (LapsedProposal proposal : lapsed.proposals()) {
            if (proposal.kind().equals(PayerNaming.KIND)) {
                payers.become(open(proposal.subjectId()).id(), NamedPayer.State.LAPSED);
            }
        }
    }

    private void decide(DecidedProposal proposal) {
        NamedPayer payer = open(proposal.subjectId());
        if (!proposal.approved()) {
            payers.become(payer.id(), NamedPayer.State.REFUSED);
            return;
        }
        institutions.requireSupervision(proposal.decidedBy(), payer.institution());
        fees.sendBackTo(
                payers.open(payer),
                proposal.decidedBy(),
                lines.get(payer.line()).line(),
                AskedIdentification.of(AskedPlacement.RETURN_TO_PAYER, payer.reason()));
        payers.become(payer.id(), NamedPayer.State.APPROVED);
    }

    private NamedPayer open(UUID id) {
        return payers.lock(id)
                .filter(payer -> payer.state() == NamedPayer.State.PROPOSED)
                .orElseThrow(() -> new ProblemException(BankProblem.LINE_NOT_UNIDENTIFIED));
    }
}
