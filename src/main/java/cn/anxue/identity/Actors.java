package cn.anxue.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** All actors. */
@ApplicationScoped
class Actors implements PanacheRepositoryBase<Actor, ActorId> {
    Optional<Actor> findByName(String name) {
        return find("name", name).firstResultOptional();
    }

    /** Some names after a name, in their order; those that begin with a text. */
    List<Actor> listAfter(String after, String prefix, int limit) {
        return find("name > ?1 and name like ?2 escape '!' order by name", after, prefix.replace("_", "!_") + "%")
                .page(0, limit)
                .list();
    }

    boolean haveAdministrator() {
        return count("roles = ?1 and disabledAt is null", Role.ADMINISTRATOR.group()) > 0;
    }

    List<Actor> listEnabledDemo() {
        return list("demo and disabledAt is null");
    }
}
