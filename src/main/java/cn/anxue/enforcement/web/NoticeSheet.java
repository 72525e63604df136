package cn.anxue.enforcement.web;

import cn.anxue.enforcement.notice.ItemState;
import cn.anxue.enforcement.notice.NoticeState;
import cn.anxue.enforcement.notice.NoticeStep;
import cn.anxue.enforcement.notice.NoticeView;
import cn.anxue.enforcement.trace.NoticeFile;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import java.time.LocalDate;
import java.util.List;

/** One notice with all that is on record about it, and which forms whoever looks finds on its page. */
public record NoticeSheet(
        NoticeView notice,
        NoticeFile file,
        String authority,
        LocalDate today,
        boolean officer,
        boolean approver,
        boolean addressee,
        boolean named) {
    static NoticeSheet of(NoticeView notice, NoticeFile file, String authority, LocalDate today, Caller reader) {
        return new NoticeSheet(
                notice,
                file,
                authority,
                today,
                reader.has(Role.OFFICER),
                reader.has(Role.APPROVER),
                reader.scope() instanceof Scope.Institution,
                mayName(reader));
    }

    /** Persons in minimal form for whoever neither issues nor decides. */
    static boolean mayName(Caller reader) {
        return reader.has(Role.OFFICER) || reader.has(Role.APPROVER);
    }

    public String subject() {
        return named ? notice.subject().name() : notice.subject().publicName();
    }

    public boolean isOverdue() {
        return notice.isOverdue(today);
    }

    public boolean isNumbered() {
        return notice.number() != null;
    }

    public boolean isInForce() {
        return notice.state() == NoticeState.ISSUED;
    }

    /** Whether its addressee has it, so that something can be done about its problems. */
    public boolean isServed() {
        return isInForce() && notice.clocks().servedOn() != null;
    }

    public boolean isAt(String step) {
        return notice.step() == NoticeStep.valueOf(step);
    }

    /** Whether the addressee, or an officer for him, may say something now. */
    public boolean maySay() {
        return officer || addressee;
    }

    public boolean mayAnswer() {
        return maySay() && notice.step().awaitsAnswer();
    }

    public boolean mayObject() {
        LocalDate until = notice.clocks().objectionUntil();
        return maySay()
                && isInForce()
                && until != null
                && !until.isBefore(today)
                && openObjections().isEmpty();
    }

    public boolean mayWithdraw() {
        return officer && notice.withdrawalReason() == null && notice.step().canBecome(NoticeStep.WITHDRAWN);
    }

    public boolean isChecked() {
        return notice.check().isPassed();
    }

    public List<NoticeFile.Objection> openObjections() {
        return file.objections().stream()
                .filter(objection -> objection.outcome() == null)
                .toList();
    }

    public List<NoticeFile.Step> steps(int n) {
        return file.steps().stream().filter(step -> step.item() == n).toList();
    }

    public List<NoticeFile.Check> checks(int n) {
        return file.checks().stream().filter(check -> check.item() == n).toList();
    }

    public boolean isOpen(NoticeView.Item item) {
        return item.state() == ItemState.OPEN;
    }

    public boolean isReported(NoticeView.Item item) {
        return item.state() == ItemState.REPORTED;
    }

    public boolean isLate(NoticeView.Item item) {
        return item.isOverdue(today);
    }
}
