package cn.anxue.enforcement.penalty;

import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Proposal;
import cn.anxue.enforcement.Competence;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Proposes what two people decide; {@link PenaltyDecisions} carries out what was decided. */
@ApplicationScoped
public class PenaltyProposals {
    static final String DECISION = "PENALTY_DECISION";
    static final String LIFTING = "PENALTY_LIFTING";
    static final String WITHDRAWAL = "PENALTY_WITHDRAWAL";

    private final PenaltyDesk desk;
    private final PenaltyLimits limits;
    private final Competence competence;
    private final ApprovalService approvals;

    PenaltyProposals(PenaltyDesk desk, PenaltyLimits limits, Competence competence, ApprovalService approvals) {
        this.desk = desk;
        this.limits = limits;
        this.competence = competence;
        this.approvals = approvals;
    }

    /** Proposes a penalty, none, or the transfer to the police. */
    @Transactional
    public PenaltyFile decide(Caller caller, PenaltyId id, long version, DecisionDraft draft) {
        PenaltyCase file = desk.open(caller, id, version);
        if (file.proposal().isPresent()) {
            throw new ProblemException(PenaltyProblem.DECISION_PENDING);
        }
        file.require(draft.outcome().state());
        check(file, draft);
        file.decisions.add(PenaltyDecision.proposed(
                draft.outcome(), draft.ground(), draft.reasons(), draft.terms(), caller.id(), desk.today()));
        PenaltyFile proposed = desk.done(caller, file, "decision_proposed", "decisions");
        approvals.propose(caller, proposal(DECISION, file, draft.outcome().name(), draft.terms()));
        return proposed;
    }

    /** Proposes that what a decision stopped may go on; the decision itself stands. */
    @Transactional
    public PenaltyFile lift(Caller caller, PenaltyId id, long version, String reason) {
        PenaltyCase file = desk.open(caller, id, version);
        requireLiftable(file);
        if (file.lifting != null) {
            throw new ProblemException(PenaltyProblem.ENDING_PENDING);
        }
        file.lifting = new Ending(reason, caller.id(), null);
        PenaltyFile asked = desk.done(caller, file, "lifting_proposed", "lifting");
        approvals.propose(caller, proposal(LIFTING, file, "LIFTING", null));
        return asked;
    }

    /** Proposes to take a decision back. */
    @Transactional
    public PenaltyFile withdraw(Caller caller, PenaltyId id, long version, String reason) {
        PenaltyCase file = desk.open(caller, id, version);
        file.require(PenaltyState.WITHDRAWN);
        if (file.withdrawal != null) {
            throw new ProblemException(PenaltyProblem.ENDING_PENDING);
        }
        file.withdrawal = new Ending(reason, caller.id(), null);
        PenaltyFile asked = desk.done(caller, file, "withdrawal_proposed", "withdrawal");
        approvals.propose(caller, proposal(WITHDRAWAL, file, "WITHDRAWAL", null));
        return asked;
    }

    private void check(PenaltyCase file, DecisionDraft draft) {
        Terms terms = draft.terms();
        switch (draft.outcome()) {
            case PENALTY -> {
                if (terms == null) {
                    throw new ProblemException(PenaltyProblem.SANCTIONS_REQUIRED, "/sanctions", Map.of());
                }
                limits.of(file, terms, desk.today()).check(terms);
                PenaltyView view = PenaltyView.of(file);
                var ends = desk.clocks()
                        .hearingRequestEnds(
                                view.preNotice().map(PreNotice::service).orElse(null));
                new DecisionRules(view, desk.today(), ends).check(terms);
            }
            case NO_PENALTY -> checkGround(file, draft);
            case TRANSFER_TO_POLICE -> {}
        }
    }

    private void checkGround(PenaltyCase file, DecisionDraft draft) {
        if (draft.ground() == null) {
            throw new ProblemException(PenaltyProblem.GROUND_REQUIRED, "/ground", Map.of());
        }
        List<Earlier> earlier = limits.earlier(file);
        if (draft.ground() == NoPenaltyGround.FIRST_MINOR_CORRECTED && !earlier.isEmpty()) {
            throw new ProblemException(
                    PenaltyProblem.FIRST_NOT_TRUE,
                    "/ground",
                    Map.of("number", earlier.get(0).number()));
        }
    }

    private static void requireLiftable(PenaltyCase file) {
        Terms terms = file.decision().map(PenaltyDecision::terms).orElse(null);
        boolean stops = terms != null
                && (terms.imposes(SanctionKind.STOP_ENROLMENT) || terms.imposes(SanctionKind.STOP_OPERATION))
                && !terms.imposes(SanctionKind.REVOKE_LICENCE);
        if (!stops || file.state() == PenaltyState.WITHDRAWN) {
            throw new ProblemException(PenaltyProblem.NOTHING_TO_LIFT);
        }
    }

    private Proposal proposal(String kind, PenaltyCase file, String outcome, @Nullable Terms terms) {
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("number", file.number());
        summary.put("subject", file.subject().publicName());
        summary.put("outcome", outcome);
        if (terms != null) {
            summary.put("sanctions", terms.inWords());
        }
        return new Proposal(
                kind,
                "penalty_case",
                file.id().value(),
                competence.decidedIn(file.subject(), file.regionCode()),
                summary);
    }
}
