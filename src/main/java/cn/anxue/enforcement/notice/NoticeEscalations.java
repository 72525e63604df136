package cn.anxue.enforcement.notice;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.ladder.HandOver;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What people do about a notice that climbed its ladder. */
@ApplicationScoped
public class NoticeEscalations {
    private final NoticeSides sides;
    private final HandOver handOver;
    private final AuditTrail audit;
    private final Today today;

    NoticeEscalations(NoticeSides sides, HandOver handOver, AuditTrail audit, Today today) {
        this.sides = sides;
        this.handOver = handOver;
        this.audit = audit;
        this.today = today;
    }

    /** Says that what a rung asks of an officer is done: enforcement has it, the addressee was spoken to. */
    @Transactional
    public NoticeView settle(Caller caller, NoticeId id, UUID escalation) {
        Notice notice = sides.of(caller, id, Role.OFFICER);
        if (!handOver.settle(id.value(), escalation, caller, today.date())) {
            throw new ProblemException(NoticeProblem.ESCALATION_NOT_OPEN);
        }
        audit.record(caller, "notice.escalation_settled", "notice", id.value(), "escalation");
        return notice.view();
    }
}
