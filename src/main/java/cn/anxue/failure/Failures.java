package cn.anxue.failure;

import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The failures as stored. */
@ApplicationScoped
class Failures implements PanacheRepositoryBase<Failure, FailureId> {
    /** Locked, so that two acts on one failure follow one another; as it stands under the lock, whatever was read before. */
    Failure locked(FailureId id) {
        Failure failure = get(id);
        getEntityManager().refresh(failure, LockModeType.PESSIMISTIC_WRITE);
        return failure;
    }

    Failure get(FailureId id) {
        return findByIdOptional(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    Optional<Failure> openOf(InstitutionId institution) {
        return find(
                        "institutionId = ?1 and state in ?2",
                        institution,
                        List.of(
                                FailureState.TRIGGERED,
                                FailureState.CLAIMS_OPEN,
                                FailureState.PLANNED,
                                FailureState.PUBLISHED))
                .firstResultOptional();
    }

    /** Latest first. */
    List<Failure> of(InstitutionId institution) {
        return list("institutionId = ?1 order by id.value desc", institution);
    }
}
