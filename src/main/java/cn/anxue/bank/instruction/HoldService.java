package cn.anxue.bank.instruction;

import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.Proposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows what holds instructions up, and lifts it: one officer with a reason, two people where it is about much. */
@ApplicationScoped
@Transactional
public class HoldService {
    static final String KIND = "bank.hold-lifting";

    private final HoldStore store;
    private final InstitutionRegister institutions;
    private final HoldApprovals approvals;
    private final AuditTrail audit;
    private final Today today;

    HoldService(
            HoldStore store, InstitutionRegister institutions, HoldApprovals approvals, AuditTrail audit, Today today) {
        this.store = store;
        this.institutions = institutions;
        this.approvals = approvals;
        this.audit = audit;
        this.today = today;
    }

    /** Whether two people are needed, and the proposal the second of them decides on. */
    @ApplicationScoped
    static class HoldApprovals {
        private final ApprovalService approvals;
        private final RegionRules rules;

        HoldApprovals(ApprovalService approvals, RegionRules rules) {
            this.approvals = approvals;
            this.rules = rules;
        }

        boolean areNeeded(Hold hold, Today today) {
            Rule<HoldSettings> rule = rules.onAll(today.date(), List.of(hold.regionCode()), HoldSettings.KEY)
                    .get(hold.regionCode());
            return rule != null && rule.value().needsTwoPeople(hold.amount().minor());
        }

        ApprovalId propose(Caller caller, Hold hold, String institution, String reason) {
            return approvals.propose(
                    caller,
                    new Proposal(
                            KIND,
                            "hold",
                            hold.id().value(),
                            hold.regionCode(),
                            Map.of(
                                    "institution",
                                    institution,
                                    "rule",
                                    hold.rule().name(),
                                    "amount",
                                    hold.amount().decimal(),
                                    "reason",
                                    reason)));
        }
    }

    /** Latest first. */
    public Page<Hold> page(
            Caller caller, @Nullable HoldState state, @Nullable String account, @Nullable UUID before, int limit) {
        String bank = caller.scope() instanceof Scope.Bank scope ? scope.bankCode() : null;
        String region = caller.scope() instanceof Scope.Region scope ? scope.regionCode() : null;
        List<Hold> found = store.page(state, account, bank, region, before, limit + 1);
        return Page.of(found, limit, hold -> Cursor.encode(hold.id().value()));
    }

    /** Lifts it, or proposes so where it takes two people. */
    public Hold lift(Caller caller, HoldId id, String reason) {
        Hold hold = locked(id);
        institutions.requireSupervision(caller, hold.institution());
        if (reason.isBlank()) {
            throw new ProblemException(RequestProblem.REQUIRED, "/reason", Map.of());
        }
        if (hold.state() == HoldState.LIFTED) {
            throw new ProblemException(HoldProblem.HOLD_LIFTED);
        }
        if (!approvals.areNeeded(hold, today)) {
            lift(caller, hold, reason.strip());
            return locked(id);
        }
        String institution = institutions.holder(hold.institution()).name();
        store.propose(id, approvals.propose(caller, hold, institution, reason.strip()), reason.strip());
        keepTrail(caller, "bank.hold_lifting-proposed", hold);
        return locked(id);
    }

    void decided(@Observes ProposalsDecided decided) {
        for (DecidedProposal proposal : decided.proposals()) {
            if (proposal.kind().equals(KIND) && proposal.approved()) {
                Hold hold = locked(new HoldId(proposal.subjectId()));
                String said = hold.reason();
                if (hold.state() == HoldState.STANDING) {
                    lift(proposal.decidedBy(), hold, said == null ? proposal.reason() : said);
                }
            }
        }
    }

    private void lift(Caller caller, Hold hold, String reason) {
        store.lift(hold.id(), caller.id(), today.now(), reason);
        keepTrail(caller, "bank.hold_lifted", hold);
    }

    private Hold locked(HoldId id) {
        return store.lock(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    private void keepTrail(Caller caller, String act, Hold hold) {
        audit.recordAll(List.of(
                new AuditTrail.Row(caller, act, "hold", hold.id().value(), List.of("state"), hold.regionCode())));
    }
}
