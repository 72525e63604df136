package cn.anxue.enforcement.penalty;

import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.LapsedProposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.approval.ProposalsLapsed;
import cn.anxue.enforcement.InstitutionEffects;
import cn.anxue.enforcement.NumberSeries;
import cn.anxue.enforcement.Ruling;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries out what two people decided on cases, in the decision's database transaction. */
@ApplicationScoped
class PenaltyDecisions {
    private static final Set<String> KINDS =
            Set.of(PenaltyProposals.DECISION, PenaltyProposals.LIFTING, PenaltyProposals.WITHDRAWAL);

    private final PenaltyDesk desk;
    private final PenaltyNumbers numbers;
    private final InstitutionEffects effects;

    PenaltyDecisions(PenaltyDesk desk, PenaltyNumbers numbers, InstitutionEffects effects) {
        this.desk = desk;
        this.numbers = numbers;
        this.effects = effects;
    }

    void decided(@Observes ProposalsDecided decided) {
        for (DecidedProposal proposal : decided.proposals()) {
            if (KINDS.contains(proposal.kind())) {
                decided(proposal);
            }
        }
    }

    /** What nobody decided is not done. */
    void lapsed(@Observes ProposalsLapsed lapsed) {
        for (LapsedProposal proposal : lapsed.proposals()) {
            if (KINDS.contains(proposal.kind())) {
                refuse(Caller.SYSTEM, desk.open(new PenaltyId(proposal.subjectId())), proposal.kind());
            }
        }
    }

    private void decided(DecidedProposal proposal) {
        PenaltyId id = new PenaltyId(proposal.subjectId());
        Caller approver = proposal.decidedBy();
        if (!proposal.approved()) {
            refuse(approver, desk.open(id), proposal.kind());
            return;
        }
        // The institution may have been handed over since the proposal.
        PenaltyCase file = desk.open(approver, id, Role.APPROVER);
        switch (proposal.kind()) {
            case PenaltyProposals.DECISION -> approve(approver, file);
            case PenaltyProposals.LIFTING -> lift(approver, file);
            case PenaltyProposals.WITHDRAWAL -> withdraw(approver, file);
            default -> throw new IllegalStateException(proposal.kind());
        }
    }

    private void approve(Caller approver, PenaltyCase file) {
        PenaltyDecision proposed = file.proposal().orElseThrow();
        file.become(proposed.outcome().state());
        String number = numbers.draw(file.handlerId, NumberSeries.PENALTY_DECISION, desk.today());
        PenaltyDecision made = proposed.approved(file.handlerId.value(), number, approver.id(), desk.today());
        PenaltyCase.replaceLast(file.decisions, made);
        desk.done(approver, file, "decided", "state", "decisions");
        UUID institution = file.subject().id();
        Terms terms = made.terms();
        if (institution != null && terms != null) {
            begin(approver, new InstitutionId(institution), terms, number);
        }
    }

    /** The hardest comes last, so that it is what stands. */
    private void begin(Caller approver, InstitutionId institution, Terms terms, String number) {
        for (SanctionKind kind : SanctionKind.values()) {
            if (terms.imposes(kind)) {
                kind.hardship()
                        .ifPresent(hardship -> effects.begin(approver, new Ruling(institution, hardship, number)));
            }
        }
    }

    private void lift(Caller approver, PenaltyCase file) {
        file.lifting = pending(file.lifting).decided(desk.today());
        desk.done(approver, file, "lifted", "lifting");
        end(approver, file);
    }

    private void withdraw(Caller approver, PenaltyCase file) {
        file.become(PenaltyState.WITHDRAWN);
        file.withdrawal = pending(file.withdrawal).decided(desk.today());
        desk.done(approver, file, "withdrawn", "state", "withdrawal");
        end(approver, file);
    }

    private void end(Caller approver, PenaltyCase file) {
        UUID institution = file.subject().id();
        PenaltyDecision decision = file.decision().orElseThrow();
        Terms terms = decision.terms();
        boolean hard = terms != null
                && terms.sanctions().stream()
                        .anyMatch(sanction -> sanction.kind().hardship().isPresent());
        if (institution != null && hard && decision.number() != null) {
            effects.end(approver, new InstitutionId(institution), decision.number());
        }
    }

    private void refuse(Caller by, PenaltyCase file, String kind) {
        switch (kind) {
            case PenaltyProposals.DECISION ->
                file.proposal()
                        .ifPresent(proposed -> PenaltyCase.replaceLast(
                                file.decisions, proposed.refused(by.isSystem() ? null : by.id(), desk.today())));
            case PenaltyProposals.LIFTING -> file.lifting = null;
            case PenaltyProposals.WITHDRAWAL -> file.withdrawal = null;
            default -> throw new IllegalStateException(kind);
        }
        desk.done(by, file, "proposal_refused", "decisions");
    }

    private static Ending pending(@Nullable Ending ending) {
        if (ending == null) {
            throw new IllegalStateException("nothing was proposed");
        }
        return ending;
    }
}
