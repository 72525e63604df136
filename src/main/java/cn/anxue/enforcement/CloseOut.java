package cn.anxue.enforcement;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Closes the problems of a notice one by one (销号), by somebody other than whoever issued it. */
@ApplicationScoped
public class CloseOut {
    private final Competence competence;
    private final Notices notices;
    private final AuditTrail audit;
    private final Today today;

    CloseOut(Competence competence, Notices notices, AuditTrail audit, Today today) {
        this.competence = competence;
        this.notices = notices;
        this.audit = audit;
        this.today = today;
    }

    /**
     * One problem found put right.
     *
     * @param evidence what was seen, on the spot or on paper
     */
    public record Finding(NoticeId notice, int n, String evidence) {}

    @Transactional
    public NoticeView close(Caller caller, Finding finding) {
        Notice notice = notices.locked(finding.notice());
        competence.require(caller, notice.subject(), notice.regionCode(), Role.APPROVER);
        notice.closeItem(finding.n(), caller.id(), today.date(), finding.evidence());
        audit.record(caller, "notice.item_closed", "notice", notice.id().value(), "items/" + finding.n());
        return notice.view();
    }

    /** All of them or none. */
    @Transactional
    public void close(Caller caller, List<Finding> findings) {
        findings.forEach(finding -> close(caller, finding));
    }
}
