package cn.anxue.identity;

import cn.anxue.calendar.Today;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps actors for the service itself; what administrators do is in {@link ActorRegister}. */
@ApplicationScoped
public class ActorService {
    private final Actors actors;
    private final Today today;
    private final ActorChanges changes;

    ActorService(Actors actors, Today today, ActorChanges changes) {
        this.actors = actors;
        this.today = today;
        this.changes = changes;
    }

    /** Creates the actor if nobody has the name; whoever has it stays as he is. */
    @Transactional
    public ActorId ensure(String name, String password, Set<Role> roles, Scope scope) {
        return ensure(name, password, roles, scope, false);
    }

    @Transactional
    public ActorId ensure(String name, String password, Set<Role> roles, Scope scope, boolean demo) {
        return actors.findByName(name)
                .map(Actor::id)
                .orElseGet(() -> create(name, PasswordHash.of(password), roles, scope, demo));
    }

    /** The same with a hash made before, for several actors of one password. */
    @Transactional
    public ActorId ensure(String name, PasswordHash password, Set<Role> roles, Scope scope, boolean demo) {
        return actors.findByName(name).map(Actor::id).orElseGet(() -> create(name, password, roles, scope, demo));
    }

    /** Gives the actor another reach; tokens with the old one end at once. */
    @Transactional
    public void rebind(String name, Scope scope) {
        Actor actor = named(name);
        actor.rebind(scope);
        changes.tellAndEnd(Caller.SYSTEM, "actor.rebound", List.of(actor));
    }

    /** Ends what came with the demo data; returns how many there were. */
    @Transactional
    public int disableDemo() {
        List<Actor> found = actors.listEnabledDemo();
        found.forEach(actor -> actor.disable(today.now()));
        changes.tellAndEnd(Caller.SYSTEM, "actor.disabled", found);
        return found.size();
    }

    /** The actor of this name as a caller, for loading demo data in his name. */
    @Transactional
    public Caller caller(String name) {
        return named(name).caller();
    }

    /** The actor with the rights he has now; empty for one who was disabled. */
    @Transactional
    public Optional<Caller> enabled(ActorId id) {
        return actors.findByIdOptional(id).filter(Actor::isEnabled).map(Actor::caller);
    }

    /** The same by name. */
    @Transactional
    public Optional<Caller> enabled(String name) {
        return actors.findByName(name).filter(Actor::isEnabled).map(Actor::caller);
    }

    private Actor named(String name) {
        return actors.findByName(name).orElseThrow(() -> new IllegalArgumentException("no actor is named " + name));
    }

    private ActorId create(String name, PasswordHash password, Set<Role> roles, Scope scope, boolean demo) {
        ActorId id = ActorId.next();
        Actor actor = new Actor(id, name, password, roles, scope, demo, today.now());
        actors.persistAndFlush(actor);
        changes.tell(Caller.SYSTEM, "actor.created", List.of(actor));
        return id;
    }
}
