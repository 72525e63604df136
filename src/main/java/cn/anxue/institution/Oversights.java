package cn.anxue.institution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The relations as stored. */
@ApplicationScoped
class Oversights implements PanacheRepositoryBase<Oversight, UUID> {
    /** The one in force; there always is one of each. */
    Oversight current(InstitutionId institution, Relation relation) {
        return find("institution = ?1 and relation = ?2 and untilOn is null", institution, relation)
                .singleResult();
    }

    List<Oversight> current(Collection<InstitutionId> institutions) {
        return list("institution in ?1 and untilOn is null", institutions);
    }

    /** Oldest first. */
    List<OversightView> history(InstitutionId institution) {
        return list("institution = ?1 order by fromOn, id", institution).stream()
                .map(Oversight::view)
                .toList();
    }
}
