package cn.anxue.bank.match;

import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.LapsedProposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.approval.ProposalsLapsed;
import cn.anxue.bank.BankProblem;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.identity.ActorId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.UUID;

/** Does what was asked, at once or when the second person has agreed. What no longer holds is refused, and nothing decided. */
@ApplicationScoped
class MatchUndoDoing {
    private final MatchUndoStore store;
    private final Bookings bookings;
    private final MatchedLines lines;
    private final InstitutionRegister institutions;
    private final MatchLaws laws;

    MatchUndoDoing(
            MatchUndoStore store,
            Bookings bookings,
            MatchedLines lines,
            InstitutionRegister institutions,
            MatchLaws laws) {
        this.store = store;
        this.bookings = bookings;
        this.lines = lines;
        this.institutions = institutions;
        this.laws = laws;
    }

    /** The money goes back to where it was before the match: from an order, from the deposit, from interest, or from the transit. */
    @ApplicationScoped
    static class Bookings {
        private final MatchUndoBooking placed;
        private final TransferUndo transfers;

        Bookings(MatchUndoBooking placed, TransferUndo transfers) {
            this.placed = placed;
            this.transfers = transfers;
        }

        void book(MatchUndo undo, Purpose purpose, ActorId by, LocalDate on) {
            if (undo.kind() == MatchKind.TRANSFER) {
                transfers.book(undo, purpose, by, on);
                return;
            }
            placed.book(undo, purpose, by, on);
        }
    }

    MatchTerms terms(String regionCode) {
        return laws.of(regionCode);
    }

    MatchUndo undo(MatchUndo undo, Purpose purpose, ActorId by, LocalDate on) {
        bookings.book(undo, purpose, by, on);
        return keep(undo, by);
    }

    MatchUndo keep(MatchUndo undo, ActorId by) {
        store.insert(undo, by);
        return undo;
    }

    void decided(@Observes ProposalsDecided decided) {
        for (DecidedProposal proposal : decided.proposals()) {
            if (proposal.kind().equals(MatchUndoing.KIND)) {
                decide(proposal);
            }
        }
    }

    void lapsed(@Observes ProposalsLapsed lapsed) {
        for (LapsedProposal proposal : lapsed.proposals()) {
            if (proposal.kind().equals(MatchUndoing.KIND)) {
                store.become(open(proposal.subjectId()).id(), MatchUndo.State.LAPSED);
            }
        }
    }

    private void decide(DecidedProposal proposal) {
        MatchUndo undo = open(proposal.subjectId());
        if (!proposal.approved()) {
            store.become(undo.id(), MatchUndo.State.REFUSED);
            return;
        }
        institutions.requireSupervision(proposal.decidedBy(), undo.institution());
        boolean stands = lines.matchesOf(undo.line()).stream()
                .anyMatch(match -> match.number() == undo.number()
                        && match.kind() == undo.kind()
                        && match.standing().compareTo(undo.amount()) >= 0);
        if (!stands) {
            throw new ProblemException(BankProblem.NOTHING_TO_UNDO);
        }
        bookings.book(undo, lines.purposeOf(undo.line()), proposal.decidedBy().id(), laws.today());
        store.become(undo.id(), MatchUndo.State.UNDONE);
    }

    private MatchUndo open(UUID id) {
        return store.lock(id)
                .filter(undo -> undo.state() == MatchUndo.State.PROPOSED)
                .orElseThrow(() -> new ProblemException(BankProblem.NOTHING_TO_UNDO));
    }
}
