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

    List<Actor> listEnabledDemo() {
        return list("demo and disabledAt is null");
    }
}
