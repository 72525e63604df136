package cn.anxue.bank.reconciliation;

import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.LapsedProposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.approval.ProposalsLapsed;
import cn.anxue.audit.AuditTrail;
import cn.anxue.bank.reconciliation.ResolutionKind.Sides;
import cn.anxue.bank.statement.AccountDay;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The second of the two people has decided. What no longer holds is refused, and then the decision is not made. */
@ApplicationScoped
class ResolutionDecisions {
    private final ResolutionStore store;
    private final BreakRegister breaks;
    private final ResolutionBooking booking;
    private final DayStore days;
    private final AuditTrail audit;

    ResolutionDecisions(
            ResolutionStore store, BreakRegister breaks, ResolutionBooking booking, DayStore days, AuditTrail audit) {
        this.store = store;
        this.breaks = breaks;
        this.booking = booking;
        this.days = days;
        this.audit = audit;
    }

    void decided(@Observes ProposalsDecided decided) {
        for (DecidedProposal proposal : decided.proposals()) {
            if (proposal.kind().equals(Resolutions.KIND)) {
                decide(proposal);
            }
        }
    }

    void lapsed(@Observes ProposalsLapsed lapsed) {
        for (LapsedProposal proposal : lapsed.proposals()) {
            if (proposal.kind().equals(Resolutions.KIND)) {
                store.become(lock(proposal.subjectId(), ResolutionState.LAPSED), ResolutionState.LAPSED);
            }
        }
    }

    private void decide(DecidedProposal proposal) {
        ResolutionState next = proposal.approved() ? ResolutionState.BOOKED : ResolutionState.REFUSED;
        Resolution resolution = lock(proposal.subjectId(), next);
        if (proposal.approved()) {
            settle(proposal, resolution);
        }
        store.become(resolution, next);
    }

    private void settle(DecidedProposal proposal, Resolution resolution) {
        BreakRegister.Found found = breaks.lockSupervised(proposal.decidedBy(), resolution.breakId());
        Break one = found.found();
        if (!one.isOpen()) {
            throw new ProblemException(ReconciliationProblem.BREAK_ENDED, Map.of("state", one.state()));
        }
        if (!ResolutionRules.amount(one).equals(resolution.amount())) {
            throw new ProblemException(
                    ReconciliationProblem.BREAK_CHANGED,
                    Map.of("amount", one.amount().decimal()));
        }
        Sides sides = ResolutionRules.require(resolution.kind(), one, found.purpose());
        booking.require(resolution, one, found.purpose(), sides);
        AccountDay day = new AccountDay(one.account(), one.day());
        booking.book(
                resolution, one, found.purpose(), sides, proposal.decidedBy().id(), isClosed(day));
        breaks.resolve(one);
        days.ask(List.of(day));
        audit.recordAll(List.of(new AuditTrail.Row(
                proposal.decidedBy(),
                "bank.break_resolved",
                "bank_break",
                one.id().value(),
                List.of("state"),
                one.regionCode())));
    }

    private boolean isClosed(AccountDay day) {
        return Objects.requireNonNull(days.of(List.of(day)).get(day)).state() == DayState.CLOSED;
    }

    private Resolution lock(UUID id, ResolutionState next) {
        Resolution resolution = store.lock(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        if (!resolution.state().canBecome(next)) {
            throw new ProblemException(ReconciliationProblem.RESOLUTION_DECIDED, Map.of("state", resolution.state()));
        }
        return resolution;
    }
}
