package cn.anxue.institution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The institutions as stored. */
@ApplicationScoped
class Institutions implements PanacheRepositoryBase<Institution, InstitutionId> {
    Optional<Institution> lock(InstitutionId id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Institution> lockForward(InstitutionId id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Those of the list that were never opened, locked in the order of their ids. */
    List<Institution> lockRegistered(Collection<InstitutionId> ids) {
        return find("id in ?1 and state = ?2 order by id.value", ids, InstitutionState.REGISTERED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Optional<Institution> findByUscc(Uscc uscc) {
        return find("uscc", uscc).firstResultOptional();
    }

    List<Uscc> takenCodes(Collection<Uscc> codes) {
        return list("uscc in ?1", codes).stream().map(Institution::uscc).toList();
    }

    List<String> takenPlatformIds(Collection<String> ids) {
        return list("nationalPlatformId in ?1", ids).stream()
                .map(institution -> institution.particulars().nationalPlatformId())
                .filter(Objects::nonNull)
                .toList();
    }
}
