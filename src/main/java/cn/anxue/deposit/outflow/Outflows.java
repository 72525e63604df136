package cn.anxue.deposit.outflow;

import cn.anxue.institution.InstitutionId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;

/** The outflows as stored. */
@ApplicationScoped
class Outflows implements PanacheRepositoryBase<Outflow, OutflowId> {
    /** In the order of their ids, so that two lists which cross never wait for each other. */
    List<Outflow> lock(Collection<OutflowId> ids) {
        return find("id in ?1 order by id.value", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Outflow> of(InstitutionId institution) {
        return list("institutionId = ?1 order by id.value desc", institution);
    }
}
