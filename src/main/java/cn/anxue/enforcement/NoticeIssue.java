package cn.anxue.enforcement;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;

/** Gives notices their numbers and lets them take effect, or takes them back with their effects. */
@ApplicationScoped
class NoticeIssue {
    private final DocumentNumbers numbers;
    private final InstitutionEffects effects;
    private final AuditTrail audit;
    private final Today today;

    NoticeIssue(DocumentNumbers numbers, InstitutionEffects effects, AuditTrail audit, Today today) {
        this.numbers = numbers;
        this.effects = effects;
        this.audit = audit;
        this.today = today;
    }

    /** Those that one officer issues alone. */
    void atOnce(Caller caller, List<Notice> notices) {
        record(caller, "notice.issued", notices);
        Iterator<DocumentNumber> drawn = numbers.draw(notices, today.date()).iterator();
        notices.forEach(notice -> notice.issue(drawn.next(), today.date()));
    }

    /** Rulings that a second person, the caller, approved. */
    void approved(Caller caller, List<Notice> notices) {
        record(caller, "notice.issued", notices);
        Iterator<DocumentNumber> drawn = numbers.draw(notices, today.date()).iterator();
        notices.forEach(notice -> notice.approve(drawn.next(), today.date(), caller.id()));
        notices.forEach(notice -> effects.begin(caller, notice));
    }

    void refused(Caller caller, Notice notice) {
        notice.refuse(caller.id());
        record(caller, "notice.refused", notice);
    }

    void withdraw(Caller caller, Notice notice) {
        notice.withdraw(today.date());
        record(caller, "notice.withdrawn", notice);
        effects.end(caller, notice);
    }

    void lapsed(Notice notice) {
        notice.lapse();
        record(Caller.SYSTEM, "notice.lapsed", notice);
    }

    void keep(Caller caller, Notice notice) {
        notice.keep();
        record(caller, "notice.kept", notice);
    }

    private void record(Caller caller, String act, Notice notice) {
        record(caller, act, List.of(notice));
    }

    private void record(Caller caller, String act, List<Notice> notices) {
        audit.recordAll(notices.stream()
                .map(notice -> new AuditTrail.Row(
                        caller, act, "notice", notice.id().value(), List.of("state"), notice.regionCode()))
                .toList());
    }
}
