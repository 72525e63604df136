package cn.anxue.fee.lesson;

import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Proposal;
import cn.anxue.audit.AuditTrail;
import cn.anxue.fee.order.OrderLocks;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionView;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** The first of the two people who rule on a disputed lesson. */
@ApplicationScoped
@Transactional
public class LessonRulings {
    static final String KIND = "fee.lesson-ruling";

    private final OrderLocks orders;
    private final DisputeRecords disputes;
    private final LessonSight sight;
    private final ApprovalService approvals;
    private final AuditTrail audit;

    LessonRulings(
            OrderLocks orders,
            DisputeRecords disputes,
            LessonSight sight,
            ApprovalService approvals,
            AuditTrail audit) {
        this.orders = orders;
        this.disputes = disputes;
        this.sight = sight;
        this.approvals = approvals;
        this.audit = audit;
    }

    /** By an officer of the bureau that supervises the institution's money. */
    public DisputeView propose(Caller officer, LessonKey lesson, Ruling ruling, String reason) {
        if (reason.isBlank()) {
            throw new ProblemException(RequestProblem.REQUIRED, "/reason", Map.of());
        }
        LessonSight.Supervised place = sight.requireSupervision(officer, lesson.order());
        orders.lock(List.of(lesson.order()));
        Dispute dispute = disputes.lock(lesson).orElseThrow(() -> noneOpen(lesson));
        if (!dispute.state().canBecome(DisputeState.PROPOSED)) {
            throw noneOpen(lesson);
        }
        ApprovalId approval = approvals.propose(officer, proposal(dispute, ruling, reason.strip(), place));
        dispute.propose(ruling, reason.strip(), approval);
        disputes.flush();
        audit.recordAll(List.of(new AuditTrail.Row(
                officer,
                "fee.lesson-ruling-proposed",
                "order",
                lesson.order().value(),
                List.of("dispute"),
                dispute.regionCode())));
        return dispute.view();
    }

    private static Proposal proposal(Dispute dispute, Ruling ruling, String reason, LessonSight.Supervised place) {
        InstitutionView institution = place.institution();
        return new Proposal(
                KIND,
                "lesson_dispute",
                dispute.id(),
                place.supervisorRegion(),
                Map.of(
                        "institution",
                        institution.name(),
                        "order",
                        dispute.lesson().order().value().toString(),
                        "lesson",
                        Integer.toString(dispute.lesson().n()),
                        "ruling",
                        ruling.name(),
                        "reason",
                        reason));
    }

    static ProblemException noneOpen(LessonKey lesson) {
        return new ProblemException(LessonProblem.NO_OPEN_DISPUTE, Map.of("n", lesson.n()));
    }
}
