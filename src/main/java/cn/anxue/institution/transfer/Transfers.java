package cn.anxue.institution.transfer;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;

@ApplicationScoped
class Transfers implements PanacheRepositoryBase<Transfer, TransferId> {
    Transfer locked(TransferId id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    /** Accepted ones whose day has come. */
    List<Transfer> due(LocalDate today) {
        return find("state = ?1 and takesEffectOn <= ?2 order by id.value", TransferState.ACCEPTED, today)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
