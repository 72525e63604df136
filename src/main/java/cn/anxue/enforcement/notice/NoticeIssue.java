package cn.anxue.enforcement.notice;

import static java.util.Objects.requireNonNull;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.DocumentNumber;
import cn.anxue.enforcement.DocumentNumbers;
import cn.anxue.enforcement.InstitutionEffects;
import cn.anxue.enforcement.trace.NoticeTrace;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Gives notices their numbers and lets them take effect, or takes them back with their effects. */
@ApplicationScoped
class NoticeIssue {
    private final DocumentNumbers numbers;
    private final InstitutionEffects effects;
    private final AuditTrail audit;
    private final NoticeRecords records;
    private final Today today;

    NoticeIssue(
            DocumentNumbers numbers, InstitutionEffects effects, AuditTrail audit, NoticeRecords records, Today today) {
        this.numbers = numbers;
        this.effects = effects;
        this.audit = audit;
        this.records = records;
        this.today = today;
    }

    /** Those that one officer issues alone. */
    void atOnce(Caller caller, List<Notice> notices) {
        record(caller, "notice.issued", notices);
        Map<String, LocalDate> serveBy = serveBy(notices);
        Iterator<DocumentNumber> drawn = numbers.draw(notices, today.date()).iterator();
        notices.forEach(notice -> notice.issue(drawn.next(), today.date(), serveBy(serveBy, notice)));
    }

    /** Rulings that a second person, the caller, approved. */
    void approved(Caller caller, List<Notice> notices) {
        record(caller, "notice.issued", notices);
        Map<String, LocalDate> serveBy = serveBy(notices);
        Iterator<DocumentNumber> drawn = numbers.draw(notices, today.date()).iterator();
        notices.forEach(notice -> notice.approve(drawn.next(), today.date(), serveBy(serveBy, notice), caller.id()));
        notices.forEach(notice -> effects.begin(caller, notice));
    }

    void drafted(Caller caller, Notice notice) {
        record(caller, "notice.drafted", notice);
    }

    void planned(NoticeId id, List<NoticeTrace.Step> steps) {
        records.trace().planned(id.value(), steps);
    }

    void refused(Caller caller, Notice notice) {
        notice.refuse(caller.id());
        record(caller, "notice.refused", notice);
    }

    void withdraw(Caller caller, Notice notice) {
        notice.withdraw(caller.id(), today.date(), records.terms().takeDownBy(notice.regionCode(), today.date()));
        record(caller, "notice.withdrawn", notice);
        effects.end(caller, notice);
    }

    /** What two people decided or closed out, also where it was reopened since, is withdrawn by two. */
    boolean isWithdrawnByTwo(Notice notice) {
        return notice.kind().isRuling()
                || notice.state() == NoticeState.CLOSED
                || records.trace().wasClosedOut(notice.id().value());
    }

    void lapsed(Notice notice) {
        notice.progress().become(NoticeStep.REFUSED);
        record(Caller.SYSTEM, "notice.lapsed", notice);
    }

    void keep(Caller caller, Notice notice) {
        notice.keep();
        record(caller, "notice.kept", notice);
    }

    private Map<String, LocalDate> serveBy(List<Notice> notices) {
        List<String> regions =
                notices.stream().map(Notice::regionCode).distinct().toList();
        return records.terms().serveBy(regions, today.date());
    }

    private static LocalDate serveBy(Map<String, LocalDate> days, Notice notice) {
        return requireNonNull(days.get(notice.regionCode()));
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
