package cn.anxue.enforcement.notice;

import cn.anxue.audit.AuditTrail;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Notices before they are issued: written, checked for their law by somebody else (法制审核), issued or dropped. */
@ApplicationScoped
public class NoticeDrafts {
    private final NoticeSides sides;
    private final NoticeService service;
    private final AuditTrail audit;

    NoticeDrafts(NoticeSides sides, NoticeService service, AuditTrail audit) {
        this.sides = sides;
        this.service = service;
        this.audit = audit;
    }

    @Transactional
    public NoticeView submit(Caller caller, NoticeId id) {
        Notice notice = sides.of(caller, id, Role.OFFICER);
        notice.progress().submit();
        return recorded(caller, notice, "notice.submitted");
    }

    /** By an approver who did not write it; what does not pass goes back with his opinion. */
    @Transactional
    public NoticeView check(Caller caller, NoticeId id, boolean passed, String opinion) {
        Notice notice = sides.of(caller, id, Role.APPROVER);
        notice.check(caller.id(), passed, opinion);
        return recorded(caller, notice, passed ? "notice.checked" : "notice.sent_back");
    }

    /** Issues what was checked, or proposes it where two people decide. */
    @Transactional
    public NoticeView issue(Caller caller, NoticeId id) {
        Notice notice = sides.of(caller, id, Role.OFFICER);
        service.issueChecked(caller, notice);
        return notice.view();
    }

    @Transactional
    public NoticeView drop(Caller caller, NoticeId id) {
        Notice notice = sides.of(caller, id, Role.OFFICER);
        notice.progress().drop();
        return recorded(caller, notice, "notice.dropped");
    }

    private NoticeView recorded(Caller caller, Notice notice, String act) {
        audit.recordAll(List.of(
                new AuditTrail.Row(caller, act, "notice", notice.id().value(), List.of("step"), notice.regionCode())));
        return notice.view();
    }
}
