package cn.anxue.enforcement.penalty;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PenaltyCases implements PanacheRepositoryBase<PenaltyCase, PenaltyId> {
    /** Locked, so that two acts follow one another. */
    PenaltyCase locked(PenaltyId id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    /** Those about the institutions that are not over. */
    List<PenaltyCase> open(Collection<UUID> institutions) {
        return list(
                "subject.id in ?1 and state not in ?2 order by id.value",
                institutions,
                List.of(PenaltyState.CLOSED, PenaltyState.NO_PENALTY, PenaltyState.WITHDRAWN));
    }

    /** Served ones that are not paid as far as anybody knows. */
    List<PenaltyCase> served() {
        return list("state = ?1 order by id.value", PenaltyState.SERVED);
    }
}
