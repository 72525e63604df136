package cn.anxue.enforcement.notice;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.EnforcementProblem;
import cn.anxue.enforcement.trace.NoticeTrace;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The problems of a notice on their way: steps done, put right as its addressee says, found not done. */
@ApplicationScoped
public class NoticeItems {
    private final NoticeSides sides;
    private final NoticeTrace trace;
    private final AuditTrail audit;
    private final Today today;

    NoticeItems(NoticeSides sides, NoticeTrace trace, AuditTrail audit, Today today) {
        this.sides = sides;
        this.trace = trace;
        this.audit = audit;
        this.today = today;
    }

    @Transactional
    public NoticeView completeStep(Caller caller, NoticeItemKey key, int step) {
        Notice notice = sides.ofAddresseeOrOfficer(caller, new NoticeId(key.noticeId()));
        notice.progress().requireServed();
        if (!trace.stepDone(act(notice, caller), key.n(), step)) {
            throw new ProblemException(NoticeProblem.ITEM_STEP_NOT_OPEN, Map.of("n", key.n(), "step", step));
        }
        return recorded(caller, notice, "notice.item_step_done", key.n());
    }

    /** Its addressee says that it is put right, with the proof of it, once the steps of its route are done. */
    @Transactional
    public NoticeView report(Caller caller, NoticeItemKey key, NoticeExchange.Statement statement) {
        Notice notice = sides.ofAddresseeOrOfficer(caller, new NoticeId(key.noticeId()));
        notice.reportItem(key.n(), caller.id(), today.date(), statement.text());
        int open = trace.openSteps(key.noticeId(), key.n());
        if (open > 0) {
            throw new ProblemException(NoticeProblem.ITEM_STEPS_OPEN, Map.of("n", key.n(), "open", open));
        }
        sides.attach(caller, notice, new NoticeTrace.Part("REPORT", key.noticeId(), key.n()), statement.documents());
        return recorded(caller, notice, "notice.item_reported", key.n());
    }

    /** All of them or none. */
    @Transactional
    public void report(Caller caller, List<NoticeItemKey> keys, NoticeExchange.Statement statement) {
        keys.forEach(key -> report(caller, key, statement));
    }

    /**
     * Checked again and found not done, also after it was closed.
     *
     * @param newDueOn by when it is to be done now
     */
    @Transactional
    public NoticeView reopen(Caller caller, CloseOut.Finding finding, LocalDate newDueOn) {
        if (newDueOn.isBefore(today.date())) {
            throw new ProblemException(EnforcementProblem.DUE_IN_PAST, "/newDueOn", Map.of("today", today.date()));
        }
        NoticeTerms.within(today.date()).require("/newDueOn", newDueOn);
        Notice notice = sides.of(caller, finding.notice(), Role.OFFICER);
        notice.reopenItem(finding.n(), newDueOn);
        var check =
                trace.checked(act(notice, caller), finding.n(), finding.method().name(), false, finding.evidence());
        sides.attach(caller, notice, new NoticeTrace.Part("CHECK", check, finding.n()), finding.documents());
        return recorded(caller, notice, "notice.item_reopened", finding.n());
    }

    private NoticeView recorded(Caller caller, Notice notice, String act, int n) {
        audit.recordAll(List.of(new AuditTrail.Row(
                caller, act, "notice", notice.id().value(), List.of("items/" + n), notice.regionCode())));
        return notice.view();
    }

    private NoticeTrace.Act act(Notice notice, Caller caller) {
        return new NoticeTrace.Act(notice.id().value(), caller.id().value(), today.date());
    }
}
