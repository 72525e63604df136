package cn.anxue.enforcement.publicity;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Bounds;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.DocumentNumbers;
import cn.anxue.enforcement.NumberSeries;
import cn.anxue.enforcement.Numbered;
import cn.anxue.enforcement.notice.NoticeTerms;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.AuthorityId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts what is intended before the public, takes objections in and ends it. */
@ApplicationScoped
public class PublicityService {
    private final PublicityRegister register;
    private final DocumentNumbers numbers;
    private final NoticeTerms terms;
    private final AuditTrail audit;
    private final Today today;

    PublicityService(
            PublicityRegister register, DocumentNumbers numbers, NoticeTerms terms, AuditTrail audit, Today today) {
        this.register = register;
        this.numbers = numbers;
        this.terms = terms;
        this.audit = audit;
        this.today = today;
    }

    /** It gets a number of its authority's series for publicities. */
    private record Publicity(AuthorityId authorityId) implements Numbered {
        @Override
        public NumberSeries series() {
            return NumberSeries.PUBLICITY;
        }
    }

    /** @throws ProblemException {@code NOT_FOUND} for a place out of the caller's reach */
    @Transactional
    public UUID publish(Caller caller, PublicityDraft draft) {
        AuthorityId authority = register.authority(caller, draft.region());
        LocalDate asked = draft.untilOn();
        LocalDate until = asked == null ? terms.publicUntil(draft.region(), today.date()) : asked;
        if (!until.isAfter(today.date())) {
            throw new ProblemException(PublicityProblem.PUBLICITY_TOO_SHORT, "/untilOn", Map.of("today", today.date()));
        }
        Bounds.ahead(today.date(), 1).require("/untilOn", until);
        UUID id = Uuid7.next();
        record(caller, "publicity.published", id, draft.region());
        String number = numbers.draw(List.of(new Publicity(authority)), today.date())
                .get(0)
                .toString();
        var publisher = new PublicityStore.Publisher(
                authority.value(), number, today.date(), caller.id().value());
        register.store().insert(id, draft, until, publisher);
        return id;
    }

    @Transactional
    public PublicityView object(Caller caller, UUID id, String text) {
        PublicityView publicity = open(caller, id);
        if (publicity.isOver(today.date())) {
            throw new ProblemException(PublicityProblem.PUBLICITY_OBJECTION_LATE, Map.of("until", publicity.untilOn()));
        }
        register.store().object(id, text, today.date(), caller.id().value());
        return recorded(caller, "publicity.objected", publicity);
    }

    /** By somebody other than whoever wrote it down. */
    @Transactional
    public PublicityView decide(Caller caller, UUID id, UUID objection, boolean upheld, String reason) {
        PublicityView publicity = open(caller, id);
        PublicityView.Objection one = publicity.undecided().stream()
                .filter(undecided -> undecided.id().equals(objection))
                .findFirst()
                .orElseThrow(() -> new ProblemException(PublicityProblem.PUBLICITY_OBJECTION_DECIDED));
        if (one.recordedBy().equals(caller.id().value())) {
            throw new ProblemException(PublicityProblem.PUBLICITY_OWN_OBJECTION);
        }
        register.store()
                .decide(objection, upheld, reason, today.date(), caller.id().value());
        return recorded(caller, "publicity.objection_decided", publicity);
    }

    /** After its last day, with every objection decided. */
    @Transactional
    public PublicityView conclude(Caller caller, UUID id, String outcome) {
        PublicityView publicity = open(caller, id);
        if (!publicity.isOver(today.date())) {
            throw new ProblemException(PublicityProblem.PUBLICITY_NOT_OVER, Map.of("until", publicity.untilOn()));
        }
        if (!publicity.undecided().isEmpty()) {
            throw new ProblemException(
                    PublicityProblem.PUBLICITY_OBJECTIONS_OPEN,
                    Map.of("count", publicity.undecided().size()));
        }
        register.store().end(id, PublicityState.CONCLUDED, today.date(), outcome);
        return recorded(caller, "publicity.concluded", publicity);
    }

    @Transactional
    public PublicityView withdraw(Caller caller, UUID id, String reason) {
        PublicityView publicity = open(caller, id);
        register.store().end(id, PublicityState.WITHDRAWN, today.date(), reason);
        return recorded(caller, "publicity.withdrawn", publicity);
    }

    private PublicityView open(Caller caller, UUID id) {
        register.get(caller, id);
        register.store().lock(id);
        PublicityView publicity = register.get(caller, id);
        if (!publicity.isOpen()) {
            throw new ProblemException(PublicityProblem.PUBLICITY_ENDED);
        }
        return publicity;
    }

    private PublicityView recorded(Caller caller, String act, PublicityView publicity) {
        record(caller, act, publicity.id(), publicity.regionCode());
        return register.get(caller, publicity.id());
    }

    private void record(Caller caller, String act, UUID id, String region) {
        audit.recordAll(List.of(new AuditTrail.Row(caller, act, "publicity", id, List.of("state"), region)));
    }
}
