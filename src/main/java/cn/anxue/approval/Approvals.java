package cn.anxue.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All proposals. */
@ApplicationScoped
class Approvals implements PanacheRepositoryBase<Approval, ApprovalId> {
    private static final int SWEEP_MAX = 1_000;

    /** Locked until the database transaction ends, so that decisions on one proposal take turns. */
    Optional<Approval> findToChange(ApprovalId id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean isOpen(String kind, UUID subjectId) {
        return count("kind = ?1 and subjectId = ?2 and state = PROPOSED", kind, subjectId) > 0;
    }

    List<Approval> due(Instant now) {
        return find("state = PROPOSED and expiresAt <= ?1 order by id", now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, SWEEP_MAX)
                .list();
    }
}
