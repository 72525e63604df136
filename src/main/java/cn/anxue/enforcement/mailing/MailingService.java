package cn.anxue.enforcement.mailing;

import static java.util.Objects.requireNonNull;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.DocumentNumber;
import cn.anxue.enforcement.DocumentNumbers;
import cn.anxue.enforcement.EnforcementProblem;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.enforcement.notice.NoticeProblem;
import cn.anxue.enforcement.notice.NoticeTerms;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sends one letter to many institutions at once. */
@ApplicationScoped
public class MailingService {
    static final int RECIPIENTS_MAX = 5000;

    private final MailingStore store;
    private final DocumentNumbers numbers;
    private final NoticeTerms terms;
    private final AuditTrail audit;
    private final Today today;

    MailingService(MailingStore store, DocumentNumbers numbers, NoticeTerms terms, AuditTrail audit, Today today) {
        this.store = store;
        this.numbers = numbers;
        this.terms = terms;
        this.audit = audit;
        this.today = today;
    }

    /** @throws ProblemException where nobody within the caller's reach would get it, or too many would */
    @Transactional
    public UUID send(Caller caller, MailingDraft draft) {
        check(draft);
        List<Recipient> recipients =
                store.recipients(reach(caller), draft, draft.kind().series(), RECIPIENTS_MAX + 1);
        if (recipients.isEmpty()) {
            throw new ProblemException(NoticeProblem.MAILING_EMPTY);
        }
        if (recipients.size() > RECIPIENTS_MAX) {
            throw new ProblemException(NoticeProblem.MAILING_TOO_LARGE, Map.of("max", RECIPIENTS_MAX));
        }
        UUID id = Uuid7.next();
        store.send(caller, id, draft, today.date(), recipients.size());
        record(caller, recipients);
        store.issue(id, recipients, draw(recipients));
        store.serve(id, days(draft, recipients));
        return id;
    }

    /** Accepts all signed copies that have come in, and ends their notices; how many they were. */
    @Transactional
    public int accept(Caller caller, UUID mailing, String opinion) {
        List<MailingStore.Answered> answered = store.takeUp(mailing, reach(caller));
        if (!answered.isEmpty()) {
            store.accept(caller, answered, opinion, today.date());
            audit.recordAll(answered.stream()
                    .map(one -> new AuditTrail.Row(
                            caller, "notice.accepted", "notice", one.notice(), List.of("step"), one.region()))
                    .toList());
        }
        return answered.size();
    }

    private Map<UUID, DocumentNumber> draw(List<Recipient> recipients) {
        List<DocumentNumber> drawn = numbers.draw(recipients, today.date());
        Map<UUID, DocumentNumber> byNotice = new HashMap<>();
        for (int i = 0; i < recipients.size(); i++) {
            byNotice.put(recipients.get(i).notice(), drawn.get(i));
        }
        return byNotice;
    }

    private List<MailingStore.Days> days(MailingDraft draft, List<Recipient> recipients) {
        List<String> regions =
                recipients.stream().map(Recipient::regionCode).distinct().toList();
        Map<String, LocalDate> answers = terms.answerDue(draft.kind(), regions, today.date());
        Map<String, LocalDate> objections = terms.objectionUntil(regions, today.date());
        return regions.stream()
                .map(region -> new MailingStore.Days(
                        region, requireNonNull(answers.get(region)), requireNonNull(objections.get(region))))
                .toList();
    }

    private void record(Caller caller, List<Recipient> recipients) {
        List<AuditTrail.Row> rows = new ArrayList<>();
        for (Recipient recipient : recipients) {
            rows.add(new AuditTrail.Row(
                    caller, "notice.issued", "notice", recipient.notice(), List.of("step"), recipient.regionCode()));
        }
        audit.recordAll(rows);
    }

    private void check(MailingDraft draft) {
        if (draft.kind() != NoticeKind.NOTIFICATION && draft.kind() != NoticeKind.COMMITMENT) {
            throw new ProblemException(NoticeProblem.MAILING_KIND, "/kind", Map.of());
        }
        LocalDate answerBy = draft.answerBy();
        if (answerBy != null && answerBy.isBefore(today.date())) {
            throw new ProblemException(EnforcementProblem.DUE_IN_PAST, "/answerBy", Map.of("today", today.date()));
        }
    }

    private static String reach(Caller caller) {
        if (caller.scope() instanceof Scope.Region region) {
            return region.regionCode();
        }
        throw new ProblemException(RequestProblem.NOT_FOUND);
    }
}
