package cn.anxue.enforcement.notice;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.trace.NoticeFile;
import cn.anxue.enforcement.trace.NoticeTrace;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an addressee holds against a notice (申辩、异议), and what somebody other than the issuer decides on it. */
@ApplicationScoped
public class NoticeObjections {
    private final NoticeSides sides;
    private final NoticeRecords records;
    private final NoticeService service;
    private final AuditTrail audit;
    private final Today today;

    NoticeObjections(NoticeSides sides, NoticeRecords records, NoticeService service, AuditTrail audit, Today today) {
        this.sides = sides;
        this.records = records;
        this.service = service;
        this.audit = audit;
        this.today = today;
    }

    /** Within the days the local rule grants from service. What is objected to stands meanwhile (行政处罚法 art. 73). */
    @Transactional
    public NoticeView raise(Caller caller, NoticeId id, NoticeExchange.Statement objection) {
        Notice notice = sides.ofAddresseeOrOfficer(caller, id);
        check(notice);
        UUID raised = records.trace()
                .objected(
                        act(notice, caller),
                        objection.text(),
                        records.terms().decideBy(notice.regionCode(), today.date()));
        sides.attach(caller, notice, new NoticeTrace.Part("OBJECTION", raised, null), objection.documents());
        return recorded(caller, notice, "notice.objected");
    }

    /** What is upheld begins the withdrawal of the notice, which two people decide where two decided on it. */
    @Transactional
    public NoticeView decide(Caller caller, NoticeId id, UUID objection, boolean upheld, String reason) {
        Notice notice = sides.of(caller, id, Role.APPROVER);
        notice.requireOther(caller.id());
        if (!records.trace().objectionDecided(act(notice, caller), objection, upheld, reason)) {
            throw new ProblemException(NoticeProblem.OBJECTION_NOT_PENDING);
        }
        recorded(caller, notice, upheld ? "notice.objection_upheld" : "notice.objection_dismissed");
        if (upheld && notice.mayBeWithdrawn()) {
            service.beginWithdrawal(caller, notice, reason);
        }
        return notice.view();
    }

    private void check(Notice notice) {
        notice.progress().requireInForce();
        LocalDate until = notice.progress().clocks().objectionUntil();
        if (until == null) {
            throw new ProblemException(NoticeProblem.OBJECTION_NOT_OPEN);
        }
        if (until.isBefore(today.date())) {
            throw new ProblemException(NoticeProblem.OBJECTION_LATE, Map.of("until", until));
        }
        List<NoticeFile.Objection> before =
                records.files().of(notice.id().value()).objections();
        if (before.stream().anyMatch(objection -> objection.outcome() == null)) {
            throw new ProblemException(NoticeProblem.OBJECTION_PENDING);
        }
    }

    private NoticeView recorded(Caller caller, Notice notice, String act) {
        audit.recordAll(List.of(new AuditTrail.Row(
                caller, act, "notice", notice.id().value(), List.of("objection"), notice.regionCode())));
        return notice.view();
    }

    private NoticeTrace.Act act(Notice notice, Caller caller) {
        return new NoticeTrace.Act(notice.id().value(), caller.id().value(), today.date());
    }
}
