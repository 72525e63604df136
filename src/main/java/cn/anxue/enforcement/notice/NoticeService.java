package cn.anxue.enforcement.notice;

import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Proposal;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.Competence;
import cn.anxue.enforcement.EnforcementProblem;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Issues notices, and withdraws them. What two people must decide is proposed here and done by {@link NoticeDecisions}. */
@ApplicationScoped
public class NoticeService {
    public static final String CLOSURE_NOTICE = NoticeKind.CLOSURE_NOTICE.name();
    static final String SUSPENSION = NoticeKind.SUSPENSION.name();
    public static final String WITHDRAWAL = "NOTICE_WITHDRAWAL";

    private final Competence competence;
    private final Notices notices;
    private final NoticeIssue issue;
    private final ApprovalService approvals;
    private final Today today;

    NoticeService(Competence competence, Notices notices, NoticeIssue issue, ApprovalService approvals, Today today) {
        this.competence = competence;
        this.notices = notices;
        this.issue = issue;
        this.approvals = approvals;
        this.today = today;
    }

    /** Issues a notice, or proposes it where two people decide. */
    @Transactional
    public NoticeView issue(Caller caller, NoticeDraft draft) {
        return issue(caller, List.of(draft)).get(0);
    }

    /** Issues all of them or none; numbers follow the order of the list. */
    @Transactional
    public List<NoticeView> issue(Caller caller, List<NoticeDraft> drafts) {
        List<Notice> made = drafts.stream()
                .map(draft -> make(caller, draft, NoticeStep.PROPOSED))
                .toList();
        persist(drafts, made);
        made.stream().filter(notice -> notice.kind().isRuling()).forEach(notice -> propose(caller, notice));
        issue.atOnce(
                caller,
                made.stream().filter(notice -> !notice.kind().isRuling()).toList());
        return made.stream().map(Notice::view).toList();
    }

    /** Withdraws a notice, or proposes to where two people decided on it or closed it out. */
    @Transactional
    public NoticeView withdraw(Caller caller, NoticeId id, String reason) {
        Notice notice = notices.locked(id);
        competence.require(caller, notice.subject(), notice.regionCode(), Role.OFFICER);
        beginWithdrawal(caller, notice, reason);
        return notice.view();
    }

    void beginWithdrawal(Caller caller, Notice notice, String reason) {
        notice.askWithdrawal(caller.id(), reason);
        if (issue.isWithdrawnByTwo(notice)) {
            approvals.propose(caller, proposal(WITHDRAWAL, notice));
        } else {
            issue.withdraw(caller, notice);
        }
    }

    /** Writes a draft down; it is checked and issued later. */
    @Transactional
    public NoticeView draft(Caller caller, NoticeDraft draft) {
        Notice notice = make(caller, draft, NoticeStep.DRAFT);
        persist(List.of(draft), List.of(notice));
        issue.drafted(caller, notice);
        return notice.view();
    }

    /** Issues a draft that passed its check, or proposes it. */
    void issueChecked(Caller caller, Notice notice) {
        if (notice.kind().isRuling()) {
            notice.progress().propose();
            propose(caller, notice);
        } else {
            issue.atOnce(caller, List.of(notice));
        }
    }

    private void persist(List<NoticeDraft> drafts, List<Notice> made) {
        notices.persist(made);
        notices.flush();
        for (int i = 0; i < made.size(); i++) {
            issue.planned(made.get(i).id(), drafts.get(i).steps());
        }
    }

    private Notice make(Caller caller, NoticeDraft draft, NoticeStep first) {
        LocalDate on = today.date();
        check(draft, on);
        Competence.Resolved resolved = competence.resolve(caller, draft.addressee());
        var author = new Notice.Author(caller.id(), on);
        return new Notice(draft, resolved.subject(), resolved.issuer(), author, first);
    }

    private void propose(Caller caller, Notice notice) {
        approvals.propose(caller, proposal(notice.kind().name(), notice));
    }

    private Proposal proposal(String kind, Notice notice) {
        return new Proposal(
                kind,
                "notice",
                notice.id().value(),
                competence.decidedIn(notice.subject(), notice.regionCode()),
                Map.of("kind", notice.kind().name(), "subject", notice.subject().publicName()));
    }

    private static void checkDays(NoticeDraft.Item item, String pointer, LocalDate on, Violations violations) {
        if (item.dueOn().isBefore(on)) {
            violations.add(pointer + "/dueOn", EnforcementProblem.DUE_IN_PAST, Map.of("today", on));
        } else {
            NoticeTerms.within(on).check(violations, pointer + "/dueOn", item.dueOn());
        }
        for (int step = 0; step < item.steps().size(); step++) {
            NoticeTerms.within(on)
                    .check(
                            violations,
                            pointer + "/steps/" + step + "/dueOn",
                            item.steps().get(step).dueOn());
        }
    }

    private static void check(NoticeDraft draft, LocalDate on) {
        Violations violations = new Violations();
        if (draft.kind().needsItems() && draft.items().isEmpty()) {
            violations.add("/items", EnforcementProblem.ITEMS_REQUIRED);
        }
        for (int i = 0; i < draft.items().size(); i++) {
            checkDays(draft.items().get(i), "/items/" + i, on, violations);
        }
        NoticeTerms.within(on).check(violations, "/answerBy", draft.answerBy());
        violations.throwIfAny();
    }
}
