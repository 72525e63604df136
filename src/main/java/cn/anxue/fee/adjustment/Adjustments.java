package cn.anxue.fee.adjustment;

import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Proposal;
import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The first of the two people: an officer of the authority that supervises the institution's fees. */
@ApplicationScoped
@Transactional
public class Adjustments {
    static final String KIND = "fee.adjustment";

    private final AdjustmentStore store;
    private final AdjustmentGrounds grounds;
    private final InstitutionRegister institutions;
    private final ApprovalService approvals;
    private final Today today;

    Adjustments(
            AdjustmentStore store,
            AdjustmentGrounds grounds,
            InstitutionRegister institutions,
            ApprovalService approvals,
            Today today) {
        this.store = store;
        this.grounds = grounds;
        this.institutions = institutions;
        this.approvals = approvals;
        this.today = today;
    }

    public Adjustment propose(
            Caller caller, InstitutionId institution, AdjustmentKind kind, Money amount, String reason) {
        institutions.requireSupervision(caller, institution);
        if (!amount.isPositive()) {
            throw new ProblemException(RequestProblem.INVALID_AMOUNT, "/amount", Map.of());
        }
        if (reason.isBlank()) {
            throw new ProblemException(RequestProblem.REQUIRED, "/reason", Map.of());
        }
        grounds.require(institution, kind, amount);
        UUID id = Uuid7.next();
        InstitutionView view = institutions.view(institution);
        Map<String, String> summary =
                Map.of("institution", view.name(), "kind", kind.name(), "amount", amount.decimal(), "reason", reason);
        ApprovalId approval =
                approvals.propose(caller, new Proposal(KIND, "fee_adjustment", id, view.regionCode(), summary));
        Adjustment adjustment = new Adjustment(
                id, institution, kind, amount, reason, approval, AdjustmentState.PROPOSED, today.now(), null);
        store.insert(adjustment, caller.id());
        return adjustment;
    }

    /** Latest first. */
    public List<Adjustment> of(Caller caller, InstitutionId institution) {
        institutions.requireSight(caller, institution);
        return store.of(institution);
    }
}
