package cn.anxue.enforcement.notice;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.trace.NoticeTrace;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Closes the problems of a notice one by one (销号): what was reported as put right is checked again by a second officer, who
 * neither issued the notice nor reported the problem.
 */
@ApplicationScoped
public class CloseOut {
    private final NoticeSides sides;
    private final NoticeTrace trace;
    private final AuditTrail audit;
    private final Today today;

    CloseOut(NoticeSides sides, NoticeTrace trace, AuditTrail audit, Today today) {
        this.sides = sides;
        this.trace = trace;
        this.audit = audit;
        this.today = today;
    }

    /**
     * One problem checked again.
     *
     * @param evidence what was seen, on the spot or on paper
     */
    public record Finding(NoticeId notice, int n, String evidence, CheckMethod method, List<UUID> documents) {
        public Finding(NoticeId notice, int n, String evidence) {
            this(notice, n, evidence, CheckMethod.ON_SITE, List.of());
        }
    }

    @Transactional
    public NoticeView close(Caller caller, Finding finding) {
        Notice notice = sides.of(caller, finding.notice(), Role.APPROVER);
        int n = finding.n();
        notice.closeItem(n, caller.id(), today.date(), finding.evidence());
        UUID check = trace.checked(
                new NoticeTrace.Act(notice.id().value(), caller.id().value(), today.date()),
                n,
                finding.method().name(),
                true,
                finding.evidence());
        sides.attach(caller, notice, new NoticeTrace.Part("CHECK", check, n), finding.documents());
        audit.record(caller, "notice.item_closed", "notice", notice.id().value(), "items/" + n);
        return notice.view();
    }

    /** All of them or none. */
    @Transactional
    public void close(Caller caller, List<Finding> findings) {
        findings.forEach(finding -> close(caller, finding));
    }
}
