package cn.anxue.institution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The bars as stored; {@link Bars} is the word upper rooms know. */
@ApplicationScoped
class StoredBars implements PanacheRepositoryBase<Bar, UUID> {
    List<Bar> standing(InstitutionId institution) {
        return list("institution = ?1 and liftedAt is null order by id", institution);
    }

    List<Bar> standing(InstitutionId institution, BarKind kind, String decision) {
        return list(
                "institution = ?1 and kind = ?2 and decision = ?3 and liftedAt is null", institution, kind, decision);
    }

    List<Bar> standing(Collection<InstitutionId> institutions, BarKind kind) {
        return list("institution in ?1 and kind = ?2 and liftedAt is null", institutions, kind);
    }
}
