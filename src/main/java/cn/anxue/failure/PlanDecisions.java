package cn.anxue.failure;

import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.LapsedProposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.approval.ProposalsLapsed;
import cn.anxue.failure.PlanFacts.Computed;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The second of the two people has decided. The plan is computed once more under the locks; where it comes out otherwise
 * than what both saw, the decision is not made.
 */
@ApplicationScoped
@Transactional
class PlanDecisions {
    private final Failures failures;
    private final Plans plans;
    private final PlanFacts facts;
    private final PlanBooking booking;
    private final FailureService.Trail trail;

    PlanDecisions(Failures failures, Plans plans, PlanFacts facts, PlanBooking booking, FailureService.Trail trail) {
        this.failures = failures;
        this.plans = plans;
        this.facts = facts;
        this.booking = booking;
        this.trail = trail;
    }

    void decided(@Observes ProposalsDecided decided) {
        for (DecidedProposal proposal : decided.proposals()) {
            if (!proposal.kind().equals(PlanService.KIND)) {
                continue;
            }
            PlanId plan = new PlanId(proposal.subjectId());
            if (proposal.approved()) {
                carryOut(plan, proposal);
            } else {
                drop(proposal.decidedBy(), plan);
            }
        }
    }

    void lapsed(@Observes ProposalsLapsed lapsed) {
        for (LapsedProposal proposal : lapsed.proposals()) {
            if (proposal.kind().equals(PlanService.KIND)) {
                drop(Caller.SYSTEM, new PlanId(proposal.subjectId()));
            }
        }
    }

    private void carryOut(PlanId plan, DecidedProposal proposal) {
        Failure failure = failures.locked(plans.failureOf(plan));
        booking.requireSupervision(proposal.decidedBy(), failure.institution());
        Computed computed = facts.compute(failure);
        if (!plans.sharesOf(plan, failure.id()).equals(withoutEmpty(computed))) {
            throw new ProblemException(FailureProblem.PLAN_OUTDATED);
        }
        failure.publish(trail.day());
        failures.flush();
        plans.become(plan, Plans.Standing.DECIDED);
        booking.book(proposal, plan, failure, computed);
        if (!computed.plan().paid(computed.verified().currency()).isPositive()) {
            // No bank will tell of a payment where there is none to make.
            failure.end(false, trail.day());
            failures.flush();
        }
        trail.note(proposal.decidedBy(), "failure.plan_published", failure);
    }

    private static Map<ClaimId, List<Plan.Share>> withoutEmpty(Computed computed) {
        var shares = new LinkedHashMap<>(computed.plan().shares());
        shares.values().removeIf(List::isEmpty);
        return shares;
    }

    private void drop(Caller caller, PlanId plan) {
        Failure failure = failures.locked(plans.failureOf(plan));
        failure.backToClaims();
        failures.flush();
        plans.become(plan, Plans.Standing.DROPPED);
        trail.note(caller, "failure.plan_dropped", failure);
    }
}
