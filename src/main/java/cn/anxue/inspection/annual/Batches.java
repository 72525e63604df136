package cn.anxue.inspection.annual;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class Batches implements PanacheRepositoryBase<Batch, BatchId> {
    Batch locked(UUID id) {
        return findByIdOptional(new BatchId(id), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new IllegalStateException("decided on an unknown list: " + id));
    }
}
