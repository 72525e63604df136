package cn.anxue.institution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The former names as stored. */
@ApplicationScoped
class FormerNames implements PanacheRepositoryBase<FormerName, UUID> {
    /** Oldest first. */
    List<String> of(InstitutionId institution) {
        return list("institution = ?1 order by id", institution).stream()
                .map(FormerName::name)
                .toList();
    }

    /** Names told at registration, given up on days nobody told. */
    void keep(InstitutionId institution, Collection<String> names) {
        names.stream().map(String::strip).distinct().forEach(name -> persist(new FormerName(institution, name, null)));
    }

    /** The name given up today; none is ever forgotten. */
    void giveUp(InstitutionId institution, String name, LocalDate day) {
        if (!of(institution).contains(name)) {
            persist(new FormerName(institution, name, day));
        }
    }
}
