package cn.anxue.inspection.plan;

import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.Proposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.Reach;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import cn.anxue.region.Authorities;
import cn.anxue.region.Authority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drafts, proposes, publishes, starts and sums up yearly plans; a second person approves. */
@ApplicationScoped
public class PlanService {
    private static final String APPROVAL = "INSPECTION_PLAN";

    private final Plans plans;
    private final PlanTrail trail;
    private final Reach reach;
    private final Authorities authorities;
    private final ApprovalService approvals;

    PlanService(Plans plans, PlanTrail trail, Reach reach, Authorities authorities, ApprovalService approvals) {
        this.plans = plans;
        this.trail = trail;
        this.reach = reach;
        this.authorities = authorities;
        this.approvals = approvals;
    }

    @Transactional
    public PlanView draft(Caller caller, PlanDraft draft) {
        reach.requireTyped(caller, draft.regionCode());
        Reach.requireRole(caller, Role.OFFICER);
        check(draft.items());
        Authority authority = authorities.of(draft.regionCode(), draft.department());
        PlanId id = PlanId.next();
        if (!plans.add(id, draft, authority.id(), caller, trail.today())) {
            throw new ProblemException(PlanProblem.PLAN_EXISTS, "/year", Map.of("year", String.valueOf(draft.year())));
        }
        plans.write(id, items(draft.regionCode(), draft.items()));
        return done(caller, "inspection_plan.drafted", id);
    }

    /** Writes the items anew, as long as it is a draft. */
    @Transactional
    public PlanView change(Caller caller, PlanId id, List<PlanDraft.Item> items) {
        PlanView plan = locked(caller, id);
        check(items);
        requireDraft(plan);
        plans.write(id, items(plan.regionCode(), items));
        return done(caller, "inspection_plan.changed", id);
    }

    /** One line more, as long as it is a draft. */
    @Transactional
    public PlanView add(Caller caller, PlanId id, PlanDraft.Item item) {
        PlanView plan = locked(caller, id);
        check(List.of(item));
        requireDraft(plan);
        List<PlanItem> items = new ArrayList<>(plan.items());
        items.add(item(items.size() + 1, plan.regionCode(), item));
        plans.write(id, items);
        return done(caller, "inspection_plan.changed", id);
    }

    /** What a second person is looking at stays as it is. */
    private void requireDraft(PlanView plan) {
        if (plan.state() != PlanState.DRAFT
                || approvals.isOpen(APPROVAL, plan.id().value())) {
            throw new ProblemException(PlanProblem.PLAN_NOT_DRAFT);
        }
    }

    /** Asks a second person. */
    @Transactional
    public PlanView propose(Caller caller, PlanId id) {
        PlanView plan = locked(caller, id);
        if (plan.state() != PlanState.DRAFT) {
            throw new ProblemException(
                    PlanProblem.PLAN_MOVE_REFUSED, Map.of("from", plan.state(), "to", PlanState.APPROVED));
        }
        approvals.propose(
                caller,
                new Proposal(
                        APPROVAL,
                        "inspection_plan",
                        id.value(),
                        plan.regionCode(),
                        Map.of(
                                "title",
                                plan.title(),
                                "items",
                                String.valueOf(plan.items().size()))));
        return done(caller, "inspection_plan.proposed", id);
    }

    void decided(@Observes ProposalsDecided decided) {
        for (DecidedProposal decision : decided.proposals()) {
            if (decision.kind().equals(APPROVAL) && decision.approved()) {
                PlanView plan = plans.locked(new PlanId(decision.subjectId())).orElseThrow();
                plans.move(
                        plan,
                        PlanState.APPROVED,
                        Map.of("approved_by", decision.decidedBy().id().value(), "approved_on", trail.today()));
                trail.record(decision.decidedBy(), "inspection_plan.approved", plan);
            }
        }
    }

    @Transactional
    public PlanView publish(Caller caller, PlanId id) {
        return move(caller, id, PlanState.PUBLISHED, Map.of("published_on", trail.today()));
    }

    @Transactional
    public PlanView start(Caller caller, PlanId id) {
        return move(caller, id, PlanState.RUNNING, Map.of("started_on", trail.today()));
    }

    @Transactional
    public PlanView summarise(Caller caller, PlanId id, String summary) {
        return move(caller, id, PlanState.SUMMARISED, Map.of("summary", summary, "summarised_on", trail.today()));
    }

    @Transactional
    public PlanView get(Caller caller, PlanId id) {
        PlanView plan = plans.find(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        reach.require(caller, plan.regionCode());
        return plan;
    }

    /** Latest year first. */
    @Transactional
    public List<PlanView> list(Caller caller, @Nullable Integer year) {
        return plans.within(Reach.of(caller), year);
    }

    /** @throws ProblemException {@code NOT_FOUND} also before it is published */
    @Transactional
    public PlanView published(PlanId id) {
        return plans.find(id)
                .filter(plan -> plan.state().isPublic())
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    private PlanView move(Caller caller, PlanId id, PlanState next, Map<String, ?> columns) {
        plans.move(locked(caller, id), next, columns);
        return done(caller, "inspection_plan." + next.name().toLowerCase(Locale.ROOT), id);
    }

    private PlanView locked(Caller caller, PlanId id) {
        PlanView plan = plans.locked(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        reach.require(caller, plan.regionCode());
        Reach.requireRole(caller, Role.OFFICER);
        return plan;
    }

    private PlanView done(Caller caller, String act, PlanId id) {
        PlanView plan = plans.find(id).orElseThrow();
        trail.record(caller, act, plan);
        return plan;
    }

    private List<PlanItem> items(String regionCode, List<PlanDraft.Item> drafts) {
        List<PlanItem> items = new ArrayList<>();
        for (PlanDraft.Item draft : drafts) {
            items.add(item(items.size() + 1, regionCode, draft));
        }
        return items;
    }

    private PlanItem item(int n, String regionCode, PlanDraft.Item draft) {
        Authority lead = authorities.of(regionCode, draft.lead());
        return new PlanItem(
                n,
                draft.item(),
                draft.object(),
                draft.kind(),
                draft.method(),
                lead.id(),
                lead.name(),
                draft.level(),
                draft.startsOn(),
                draft.endsOn());
    }

    private static void check(List<PlanDraft.Item> items) {
        if (items.isEmpty()) {
            throw new ProblemException(PlanProblem.PLAN_EMPTY, "/items", Map.of());
        }
        Violations violations = new Violations();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).endsOn().isBefore(items.get(i).startsOn())) {
                violations.add("/items/" + i + "/endsOn", PlanProblem.PLAN_ITEM_SPAN);
            }
        }
        violations.throwIfAny();
    }
}
