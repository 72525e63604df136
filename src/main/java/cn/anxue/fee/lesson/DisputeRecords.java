package cn.anxue.fee.lesson;

import cn.anxue.fee.order.OrderId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The table of disputes. */
@ApplicationScoped
class DisputeRecords implements PanacheRepositoryBase<Dispute, UUID> {
    Optional<Dispute> lock(LessonKey lesson) {
        return find("orderId = ?1 and n = ?2", lesson.order(), lesson.n())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The lesson of a dispute, read without the dispute: that is read under the lock of the lesson's order. */
    LessonKey lessonOf(UUID dispute) {
        Object[] key = getEntityManager()
                .createQuery("select d.orderId, d.n from Dispute d where d.id = ?1", Object[].class)
                .setParameter(1, dispute)
                .getSingleResult();
        return new LessonKey((OrderId) key[0], (Integer) key[1]);
    }

    Optional<Dispute> of(LessonKey lesson) {
        return find("orderId = ?1 and n = ?2", lesson.order(), lesson.n()).firstResultOptional();
    }
}
