package cn.anxue.deposit.outflow;

import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Proposal;
import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** The first of the two people. */
@ApplicationScoped
public class OutflowProposals {
    static final String KIND = "deposit.outflow";
    private static final int REASON_MAX = 500;

    private final Outflows outflows;
    private final OutflowGrounds grounds;
    private final ApprovalService approvals;
    private final AuditTrail audit;
    private final Today today;

    OutflowProposals(
            Outflows outflows, OutflowGrounds grounds, ApprovalService approvals, AuditTrail audit, Today today) {
        this.outflows = outflows;
        this.grounds = grounds;
        this.approvals = approvals;
        this.audit = audit;
        this.today = today;
    }

    @Transactional
    public OutflowView propose(Caller caller, InstitutionId institution, OutflowDraft draft) {
        grounds.requireSupervision(caller, institution);
        check(draft);
        OutflowGrounds.Grounds found = grounds.of(institution, draft.kind(), draft.amount());
        OutflowId id = OutflowId.next();
        ApprovalId approval = approvals.propose(caller, proposal(id, draft, found));
        Outflow outflow = new Outflow(id, draft, found, approval, caller.id(), today.now());
        outflows.persistAndFlush(outflow);
        audit.record(caller, "deposit.outflow-proposed", "outflow", id.value());
        return outflow.view();
    }

    @Transactional
    public List<OutflowView> of(Caller caller, InstitutionId institution) {
        grounds.requireSight(caller, institution);
        return outflows.of(institution).stream().map(Outflow::view).toList();
    }

    @Transactional
    public OutflowView get(Caller caller, InstitutionId institution, OutflowId id) {
        grounds.requireSight(caller, institution);
        return outflows.findByIdOptional(id)
                .filter(outflow -> outflow.institutionId().equals(institution))
                .map(Outflow::view)
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    private Proposal proposal(OutflowId id, OutflowDraft draft, OutflowGrounds.Grounds found) {
        return new Proposal(
                KIND,
                "outflow",
                id.value(),
                found.supervisorRegion(),
                Map.of(
                        "institution", found.institution().name(),
                        "kind", draft.kind().name(),
                        "amount", draft.amount().decimal(),
                        "payee", found.payee().name(),
                        "reason", draft.reason()));
    }

    private static void check(OutflowDraft draft) {
        if (draft.reason().isBlank()) {
            throw new ProblemException(RequestProblem.REQUIRED, "/reason", Map.of());
        }
        if (draft.reason().length() > REASON_MAX) {
            throw new ProblemException(RequestProblem.TOO_LONG, "/reason", Map.of("max", REASON_MAX));
        }
    }
}
