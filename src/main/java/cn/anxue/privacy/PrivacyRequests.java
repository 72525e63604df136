package cn.anxue.privacy;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Deadline;
import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.privacy.PersonalFile.Rest;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes requests about personal data, from a family itself or from an officer at whose counter it stands. */
@ApplicationScoped
@Transactional
public class PrivacyRequests {
    private final RequestStore store;
    private final PersonalSubjects subjects;
    private final AnswerTerm term;
    private final AuditTrail audit;
    private final Today today;

    PrivacyRequests(RequestStore store, PersonalSubjects subjects, AnswerTerm term, AuditTrail audit, Today today) {
        this.store = store;
        this.subjects = subjects;
        this.term = term;
        this.audit = audit;
        this.today = today;
    }

    /** A request with the values it asks for; none where the reader only sees which fields they are. */
    public record Asked(PrivacyRequest request, Map<String, String> values) {}

    /**
     * @param corrections new values by field; none but for a correction
     * @throws ProblemException also where one of the kind is open
     */
    public PrivacyRequest make(
            Caller caller, String subject, UUID subjectId, RequestKind kind, Map<String, String> corrections) {
        PersonalFile file = subjects.file(subject);
        Rest rest = file.rest(caller, subjectId);
        requireFitting(file, kind, corrections);
        if (kind == RequestKind.CORRECTION) {
            file.requireCorrect(subjectId, corrections);
        }
        requireNoneOpen(subjectId, kind);
        Deadline answerBy = term.from(rest.regionCode());
        PrivacyRequest request = new PrivacyRequest(
                Uuid7.next(),
                subject,
                subjectId,
                rest.regionCode(),
                kind,
                RequestState.OPEN,
                List.copyOf(corrections.keySet()),
                caller.name(),
                today.now(),
                answerBy.on(),
                answerBy.provisional(),
                null,
                null,
                null);
        store.insert(request, caller, corrections);
        if (kind == RequestKind.EXPORT) {
            // A copy is there for the asking: GET …/personal-data.
            store.decide(request.id(), new RequestStore.Ending(RequestState.DONE, caller, today.now(), null, Map.of()));
        }
        audit.recordAll(List.of(new AuditTrail.Row(
                caller, "privacy.requested", subject, subjectId, request.fields(), rest.regionCode())));
        return store.lock(request.id()).orElseThrow().request();
    }

    /** What was asked about a subject, latest first; the parties see the values as well. */
    public List<Asked> of(Caller caller, String subject, UUID subjectId) {
        subjects.file(subject).rest(caller, subjectId);
        boolean party = caller.has(Role.FAMILY) || caller.has(Role.INSTITUTION);
        return store.of(subjectId).stream()
                .map(held -> new Asked(held.request(), party ? held.asked() : Map.of()))
                .toList();
    }

    /** What waits for an answer in the caller's region, oldest first. */
    public Page<PrivacyRequest> open(Caller caller, @Nullable UUID after, int limit) {
        if (!(caller.scope() instanceof Scope.Region region)) {
            return new Page<>(List.of(), null);
        }
        List<PrivacyRequest> open = store.open(region.regionCode(), after, limit + 1);
        return Page.of(open, limit, request -> Cursor.encode(request.id()));
    }

    private static void requireFitting(PersonalFile file, RequestKind kind, Map<String, String> corrections) {
        if ((kind == RequestKind.CORRECTION) == corrections.isEmpty()) {
            throw new ProblemException(PrivacyProblem.CORRECTION_EMPTY, "/corrections", Map.of());
        }
        for (String field : corrections.keySet()) {
            if (!file.correctable().contains(field)) {
                throw new ProblemException(
                        PrivacyProblem.FIELD_NOT_CORRECTABLE,
                        "/corrections",
                        Map.of("fields", String.join(", ", file.correctable())));
            }
        }
    }

    private void requireNoneOpen(UUID subjectId, RequestKind kind) {
        store.of(subjectId).stream()
                .map(RequestStore.Held::request)
                .filter(request -> request.kind() == kind && request.state() == RequestState.OPEN)
                .findFirst()
                .ifPresent(request -> {
                    throw new ProblemException(
                            PrivacyProblem.PRIVACY_REQUEST_OPEN, Map.of("answerBy", request.answerBy()));
                });
    }
}
