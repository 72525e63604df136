package cn.anxue.fee.lesson;

import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.LapsedProposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.approval.ProposalsLapsed;
import cn.anxue.calendar.Today;
import cn.anxue.fee.lesson.LessonStore.ListAct;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderLocks;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;

/** The second of the two people has decided. What no longer holds is refused here too, and then the decision is not made. */
@ApplicationScoped
class LessonRulingDecisions {
    private final OrderLocks orders;
    private final DisputeRecords disputes;
    private final RuledLessons ruled;
    private final LessonSight sight;
    private final Today today;

    LessonRulingDecisions(
            OrderLocks orders, DisputeRecords disputes, RuledLessons ruled, LessonSight sight, Today today) {
        this.orders = orders;
        this.disputes = disputes;
        this.ruled = ruled;
        this.sight = sight;
        this.today = today;
    }

    void decided(@Observes ProposalsDecided decided) {
        for (DecidedProposal proposal : decided.proposals()) {
            if (proposal.kind().equals(LessonRulings.KIND)) {
                decide(proposal);
            }
        }
    }

    void lapsed(@Observes ProposalsLapsed lapsed) {
        for (LapsedProposal proposal : lapsed.proposals()) {
            if (proposal.kind().equals(LessonRulings.KIND)) {
                disputes.findById(proposal.subjectId()).reopen();
                disputes.flush();
            }
        }
    }

    private void decide(DecidedProposal proposal) {
        LessonKey lesson = disputes.lessonOf(proposal.subjectId());
        Map<OrderId, OrderTerms> terms = orders.lock(List.of(lesson.order()));
        Dispute dispute = disputes.lock(lesson).orElseThrow(() -> LessonRulings.noneOpen(lesson));
        if (!proposal.approved()) {
            dispute.reopen();
            disputes.flush();
            return;
        }
        rule(proposal.decidedBy(), dispute, terms);
    }

    /** By whoever supervises now: since it was proposed the institution may have been handed over. */
    private void rule(Caller approver, Dispute dispute, Map<OrderId, OrderTerms> terms) {
        sight.requireSupervision(approver, dispute.lesson().order());
        dispute.rule(today.now());
        disputes.flush();
        ruled.follow(approver, dispute.lesson(), dispute.ruling(), terms, new ListAct(Uuid7.next(), today.now()));
    }
}
