package cn.anxue.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    Optional<Approval> findOpen(String kind, UUID subjectId) {
        return find("kind = ?1 and subjectId = ?2 and state = PROPOSED", kind, subjectId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Approval> due(Instant now) {
        return find("state = PROPOSED and expiresAt <= ?1 order by id", now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, SWEEP_MAX)
                .list();
    }

    /** Those in the region and below it that stand so at the given time. */
    List<Approval> listWithin(
            String regionCode, @Nullable ApprovalState state, Instant now, @Nullable UUID before, int limit) {
        String sql = """
                select a.* from approval a
                 where a.region_code in (select region_code from region_within where ancestor_code = :region)
                   and (cast(:before as uuid) is null or a.id < cast(:before as uuid))
                """ + condition(state) + " order by a.id desc limit :limit";
        var query = getEntityManager()
                .createNativeQuery(sql, Approval.class)
                .setParameter("region", regionCode)
                .setParameter("before", before == null ? null : before.toString())
                .setParameter("limit", limit);
        if (state != null) {
            query.setParameter("now", now);
        }
        return query.getResultList();
    }

    /** An open proposal past its time counts as expired. */
    private static String condition(@Nullable ApprovalState state) {
        if (state == null) {
            return "";
        }
        return switch (state) {
            case PROPOSED -> " and a.state = 'PROPOSED' and a.expires_at > :now";
            case EXPIRED -> " and (a.state = 'EXPIRED' or (a.state = 'PROPOSED' and a.expires_at <= :now))";
            case APPROVED -> " and a.state = 'APPROVED' and a.decided_at <= :now";
            case REFUSED -> " and a.state = 'REFUSED' and a.decided_at <= :now";
            case WITHDRAWN -> " and a.state = 'WITHDRAWN' and a.decided_at <= :now";
        };
    }
}
