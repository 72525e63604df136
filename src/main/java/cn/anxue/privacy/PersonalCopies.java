package cn.anxue.privacy;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everything kept about the people of a subject, for them; and who looked at it. */
@ApplicationScoped
@Transactional
public class PersonalCopies {
    private final PersonalSubjects subjects;
    private final RequestStore requests;
    private final Looks looks;

    PersonalCopies(PersonalSubjects subjects, RequestStore requests, Looks looks) {
        this.subjects = subjects;
        this.requests = requests;
        this.looks = looks;
    }

    /** The whole, unmasked; for the family itself. */
    public Map<String, Object> copy(Caller caller, String subject, UUID subjectId) {
        subjects.file(subject).rest(caller, subjectId);
        if (!caller.has(Role.FAMILY)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
        Map<String, Object> copy = new LinkedHashMap<>(subjects.export(subject, subjectId));
        copy.put(
                "requests",
                requests.of(subjectId).stream().map(RequestStore.Held::request).toList());
        copy.put("looks", looks.of(subjects.looked(subject, subjectId)));
        return copy;
    }

    /** What a request wants corrected, for whoever is to answer it; a look like others. */
    public Map<String, String> asked(Caller caller, UUID requestId, String reason) {
        RequestStore.Held held =
                requests.lock(requestId).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        PrivacyRequest request = held.request();
        subjects.file(request.subject()).rest(caller, request.subjectId());
        if (!held.asked().isEmpty()) {
            looks.record(
                    caller,
                    List.of(new Look(
                            request.subject(), request.subjectId(), request.fields(), reason, request.regionCode())));
        }
        return held.asked();
    }

    /** Who looked, latest first. */
    public List<KeptLook> looks(Caller caller, String subject, UUID subjectId) {
        subjects.file(subject).rest(caller, subjectId);
        return looks.of(subjects.looked(subject, subjectId));
    }
}
