package cn.anxue.privacy;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.privacy.PersonalFile.Rest;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers requests: what is approved is done at once, what is refused is refused in writing. */
@ApplicationScoped
@Transactional
public class RequestAnswers {
    private final RequestStore store;
    private final PersonalSubjects subjects;
    private final Erasure erasure;
    private final AuditTrail audit;
    private final Today today;

    RequestAnswers(RequestStore store, PersonalSubjects subjects, Erasure erasure, AuditTrail audit, Today today) {
        this.store = store;
        this.subjects = subjects;
        this.erasure = erasure;
        this.audit = audit;
        this.today = today;
    }

    /**
     * @param reason required for a refusal
     * @throws ProblemException where the caller may not answer, or the law wants kept what shall be erased
     */
    public PrivacyRequest decide(Caller caller, UUID id, RequestDecision decision, @Nullable String reason) {
        RequestStore.Held held = store.lock(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        PrivacyRequest request = held.request();
        PersonalFile file = subjects.file(request.subject());
        Rest rest = file.rest(caller, request.subjectId());
        requireMayAnswer(caller, held, file);
        if (decision == RequestDecision.REFUSE
                && (reason == null || reason.strip().length() < LookRequest.REASON_MIN)) {
            throw new ProblemException(
                    PrivacyProblem.REFUSAL_NEEDS_REASON, "/reason", Map.of("min", LookRequest.REASON_MIN));
        }
        Map<String, String> before = decision == RequestDecision.APPROVE && request.kind() == RequestKind.CORRECTION
                ? file.correct(request.subjectId(), held.asked())
                : Map.of();
        store.decide(id, new RequestStore.Ending(decision.state(), caller, today.now(), reason, before));
        if (decision == RequestDecision.APPROVE && request.kind() == RequestKind.DELETION) {
            erasure.eraseAsAsked(caller, request.subject(), rest);
        }
        audit.recordAll(List.of(new AuditTrail.Row(
                caller,
                decision == RequestDecision.APPROVE ? "privacy.request_done" : "privacy.request_refused",
                request.subject(),
                request.subjectId(),
                request.fields(),
                request.regionCode())));
        return store.lock(id).orElseThrow().request();
    }

    private static void requireMayAnswer(Caller caller, RequestStore.Held held, PersonalFile file) {
        PrivacyRequest request = held.request();
        boolean institution = caller.has(Role.INSTITUTION);
        if (institution && request.kind() != RequestKind.CORRECTION || caller.has(Role.FAMILY)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
        if (request.state() != RequestState.OPEN) {
            throw new ProblemException(PrivacyProblem.PRIVACY_REQUEST_DECIDED);
        }
        if (caller.id().value().equals(held.madeBy())) {
            throw new ProblemException(PrivacyProblem.PRIVACY_REQUEST_OWN);
        }
        if (institution && request.fields().stream().anyMatch(file.telling()::contains)) {
            throw new ProblemException(PrivacyProblem.FIELD_FOR_AUTHORITY);
        }
    }
}
