package cn.anxue.bank.reconciliation;

import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.LapsedProposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.approval.ProposalsLapsed;
import cn.anxue.audit.AuditTrail;
import cn.anxue.bank.DoubtfulLines;
import cn.anxue.bank.instruction.InstructionId;
import cn.anxue.bank.instruction.InstructionResults;
import cn.anxue.bank.instruction.LaterPayments;
import cn.anxue.bank.reconciliation.ResolutionKind.Sides;
import cn.anxue.bank.statement.AccountDay;
import cn.anxue.identity.Caller;
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
    private final Consequence consequence;

    ResolutionDecisions(
            ResolutionStore store,
            BreakRegister breaks,
            ResolutionBooking booking,
            DayStore days,
            Consequence consequence) {
        this.store = store;
        this.breaks = breaks;
        this.booking = booking;
        this.days = days;
        this.consequence = consequence;
    }

    /** What a decision does beside its entry: to lines in doubt, to instructions, to the trail. */
    @ApplicationScoped
    static class Consequence {
        private final DoubtfulLines lines;
        private final InstructionResults results;
        private final LaterPayments payments;
        private final AuditTrail audit;

        Consequence(DoubtfulLines lines, InstructionResults results, LaterPayments payments, AuditTrail audit) {
            this.lines = lines;
            this.results = results;
            this.payments = payments;
            this.audit = audit;
        }

        void follow(Caller by, Resolution resolution, Break found) {
            switch (resolution.kind()) {
                case BOOKED_AS_OWN -> lines.book(by, found.subject());
                case SAME_LINE -> lines.dismiss(found.subject());
                case NOT_PAID -> results.notPaid(by, new InstructionId(found.subject()), resolution.reason());
                case PAID_INSTRUCTION ->
                    payments.paidBy(
                            new InstructionId(Objects.requireNonNull(resolution.instruction())), found.subject());
                case BORNE, BORNE_FROM_INTEREST, PUT_BACK, ADJUSTED_TO_MISSING, ADJUSTED_FROM_MISSING, EXPLAINED -> {}
            }
            audit.recordAll(List.of(new AuditTrail.Row(
                    by,
                    "bank.break_resolved",
                    "bank_break",
                    found.id().value(),
                    List.of("state"),
                    found.regionCode())));
        }
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
        consequence.follow(proposal.decidedBy(), resolution, one);
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
