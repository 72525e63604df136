package cn.anxue.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** All actors. */
@ApplicationScoped
class Actors implements PanacheRepositoryBase<Actor, ActorId> {
    Optional<Actor> findByName(String name) {
        return find("name", name).firstResultOptional();
    }

    /** Ends what came with the demo data; returns how many. */
    long disableDemo(Instant now) {
        return update("disabledAt = ?1, version = version + 1 where demo and disabledAt is null", now);
    }
}
