package cn.anxue.failure;

import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Proposal;
import cn.anxue.failure.PlanFacts.Computed;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.Authorities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/** Computes plans, proposes them, and shows the one that was decided. */
@ApplicationScoped
@Transactional
public class PlanService {
    static final String KIND = "failure.plan";

    private final Failures failures;
    private final Plans plans;
    private final PlanFacts facts;
    private final Office office;
    private final FailureService.Trail trail;

    PlanService(Failures failures, Plans plans, PlanFacts facts, Office office, FailureService.Trail trail) {
        this.failures = failures;
        this.plans = plans;
        this.facts = facts;
        this.office = office;
        this.trail = trail;
    }

    /** Who may propose, and who is asked to decide. */
    @ApplicationScoped
    static class Office {
        private final InstitutionRegister register;
        private final Authorities authorities;
        private final ApprovalService approvals;

        Office(InstitutionRegister register, Authorities authorities, ApprovalService approvals) {
            this.register = register;
            this.authorities = authorities;
            this.approvals = approvals;
        }

        void requireSupervision(Caller caller, InstitutionId institution) {
            register.requireSupervision(caller, institution);
        }

        void requireSight(Caller caller, InstitutionId institution) {
            register.requireSight(caller, institution);
        }

        ApprovalId propose(Caller caller, PlanId plan, Failure failure, Computed computed) {
            InstitutionView institution = register.view(failure.institution());
            String region = authorities.get(institution.depositSupervisorId()).regionCode();
            String currency = computed.verified().currency();
            return approvals.propose(
                    caller,
                    new Proposal(
                            KIND,
                            "failure-plan",
                            plan.value(),
                            region,
                            Map.of(
                                    "institution", institution.name(),
                                    "claims", Integer.toString(computed.claims().size()),
                                    "verified", computed.verified().decimal(),
                                    "paid", computed.plan().paid(currency).decimal(),
                                    "shortfall",
                                            computed.plan().shortfall(currency).decimal())));
        }
    }

    /** Computes who gets how much and asks another person to decide. */
    public PlanView propose(Caller caller, FailureId id) {
        office.requireSupervision(caller, failures.get(id).institution());
        Failure failure = failures.locked(id);
        failure.plan(trail.day());
        failures.flush();
        Computed computed = facts.compute(failure);
        PlanId plan = PlanId.next();
        ApprovalId approval = office.propose(caller, plan, failure, computed);
        plans.insert(plan, id, approval, computed.plan(), computed.verified(), caller.id());
        trail.note(caller, "failure.plan_proposed", failure);
        return plans.find(id, Plans.Standing.PROPOSED).orElseThrow();
    }

    /** The plan that stands, decided or waiting. */
    public PlanView get(Caller caller, FailureId id) {
        office.requireSight(caller, failures.get(id).institution());
        return plans.find(id, Plans.Standing.DECIDED)
                .or(() -> plans.find(id, Plans.Standing.PROPOSED))
                .orElseThrow(() -> new ProblemException(FailureProblem.NO_PLAN));
    }

    /** The published plan of the institution's latest failure; it names nobody. */
    public Optional<PlanView> published(InstitutionId institution) {
        return failures.of(institution).stream()
                .findFirst()
                .flatMap(failure -> plans.find(failure.id(), Plans.Standing.DECIDED));
    }

    /** The latest failure of an institution, for the public; empty where there was none or it was a mistake. */
    public Optional<FailureView> latest(InstitutionId institution) {
        return failures.of(institution).stream()
                .findFirst()
                .map(Failure::view)
                .filter(failure -> failure.state() != FailureState.WITHDRAWN);
    }
}
