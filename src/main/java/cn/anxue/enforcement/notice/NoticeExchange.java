package cn.anxue.enforcement.notice;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
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
import org.jspecify.annotations.Nullable;

/** The way of a notice to its addressee: served (送达) and acknowledged (签收), and what it has to say to it (回复). */
@ApplicationScoped
public class NoticeExchange {
    private final NoticeSides sides;
    private final NoticeTerms terms;
    private final NoticeTrace trace;
    private final AuditTrail audit;
    private final Today today;

    NoticeExchange(NoticeSides sides, NoticeTerms terms, NoticeTrace trace, AuditTrail audit, Today today) {
        this.sides = sides;
        this.terms = terms;
        this.trace = trace;
        this.audit = audit;
        this.today = today;
    }

    /**
     * How and when a notice reached its addressee.
     *
     * @param recipient who took it, or where it was left or announced
     * @param note for electronic service, where the consent was given
     * @param documents the receipt of service (送达回证)
     */
    public record Service(
            ServiceMethod method,
            LocalDate servedOn,
            String recipient,
            @Nullable String note,
            List<UUID> documents) {}

    /** What somebody hands in, with the documents that prove it. */
    public record Statement(String text, List<UUID> documents) {}

    /** All of them or none. */
    @Transactional
    public void serve(Caller caller, List<NoticeId> ids, Service service) {
        ids.forEach(id -> serve(caller, id, service));
    }

    @Transactional
    public NoticeView serve(Caller caller, NoticeId id, Service service) {
        Notice notice = sides.of(caller, id, Role.OFFICER);
        check(service);
        LocalDate on = service.servedOn();
        notice.serve(
                on,
                terms.answerDue(notice.kind(), notice.regionCode(), on),
                terms.objectionUntil(notice.regionCode(), on));
        UUID served =
                trace.served(act(notice, caller, on), service.method().name(), service.recipient(), service.note());
        sides.attach(caller, notice, new NoticeTrace.Part("SERVICE", served, null), service.documents());
        return recorded(caller, notice, "notice.served");
    }

    /** A notice of which the receipt is all that is asked for is done with. */
    @Transactional
    public NoticeView acknowledge(Caller caller, NoticeId id, List<UUID> receipt) {
        Notice notice = sides.ofAddresseeOrOfficer(caller, id);
        notice.progress().acknowledge(today.date());
        sides.attach(caller, notice, new NoticeTrace.Part("RECEIPT", id.value(), null), receipt);
        closeIfFulfilled(notice);
        return recorded(caller, notice, "notice.acknowledged");
    }

    /** Whoever answers has received it. */
    @Transactional
    public NoticeView answer(Caller caller, NoticeId id, Statement answer) {
        Notice notice = sides.ofAddresseeOrOfficer(caller, id);
        if (notice.kind().needsSignedCopy() && answer.documents().isEmpty()) {
            throw new ProblemException(NoticeProblem.SIGNED_COPY_REQUIRED, "/documents", Map.of());
        }
        if (notice.progress().step() == NoticeStep.SERVED) {
            notice.progress().acknowledge(today.date());
            sides.flush();
        }
        notice.progress().answer(today.date());
        boolean recorded = !NoticeSides.isAddressee(caller, notice);
        UUID answered = trace.answered(act(notice, caller, today.date()), answer.text(), recorded);
        sides.attach(caller, notice, new NoticeTrace.Part("ANSWER", answered, null), answer.documents());
        return recorded(caller, notice, "notice.answered");
    }

    @Transactional
    public NoticeView review(Caller caller, NoticeId id) {
        Notice notice = sides.of(caller, id, Role.OFFICER);
        notice.progress().review();
        return recorded(caller, notice, "notice.reviewing");
    }

    @Transactional
    public NoticeView accept(Caller caller, NoticeId id, String opinion) {
        Notice notice = sides.of(caller, id, Role.OFFICER);
        notice.progress().accept();
        trace.reviewed(act(notice, caller, today.date()), true, opinion);
        closeIfFulfilled(notice);
        return recorded(caller, notice, "notice.accepted");
    }

    /** The addressee has to answer anew by the new day. */
    @Transactional
    public NoticeView reject(Caller caller, NoticeId id, String opinion, @Nullable LocalDate newDueOn) {
        Notice notice = sides.of(caller, id, Role.OFFICER);
        if (newDueOn == null || newDueOn.isBefore(today.date())) {
            throw new ProblemException(NoticeProblem.NEW_DUE_REQUIRED, "/newDueOn", Map.of());
        }
        NoticeTerms.within(today.date()).require("/newDueOn", newDueOn);
        notice.progress().reject(newDueOn);
        trace.reviewed(act(notice, caller, today.date()), false, opinion);
        return recorded(caller, notice, "notice.rejected");
    }

    /** The publication of what was withdrawn no longer stands. */
    @Transactional
    public NoticeView takeDown(Caller caller, NoticeId id) {
        Notice notice = sides.of(caller, id, Role.OFFICER);
        notice.takeDown(caller.id(), today.date());
        return recorded(caller, notice, "notice.taken_down");
    }

    private void closeIfFulfilled(Notice notice) {
        if (notice.isFulfilled()) {
            sides.flush();
            notice.progress().close(today.date());
        }
    }

    private void check(Service service) {
        if (service.servedOn().isAfter(today.date())) {
            throw new ProblemException(NoticeProblem.DAY_IN_FUTURE, "/servedOn", Map.of("today", today.date()));
        }
        if (service.method() == ServiceMethod.ELECTRONIC
                && (service.note() == null || service.note().isBlank())) {
            throw new ProblemException(NoticeProblem.SERVICE_CONSENT_REQUIRED, "/note", Map.of());
        }
    }

    private NoticeView recorded(Caller caller, Notice notice, String act) {
        audit.recordAll(List.of(
                new AuditTrail.Row(caller, act, "notice", notice.id().value(), List.of("step"), notice.regionCode())));
        return notice.view();
    }

    private static NoticeTrace.Act act(Notice notice, Caller caller, LocalDate on) {
        return new NoticeTrace.Act(notice.id().value(), caller.id().value(), on);
    }
}
