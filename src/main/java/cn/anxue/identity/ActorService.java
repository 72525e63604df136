package cn.anxue.identity;

import cn.anxue.calendar.Today;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Keeps actors. */
@ApplicationScoped
public class ActorService {
    private final Actors actors;
    private final Today today;
    private final Event<IdentityChanged> changed;
    private final Event<RightsChanged> rights;

    ActorService(Actors actors, Today today, Event<IdentityChanged> changed, Event<RightsChanged> rights) {
        this.actors = actors;
        this.today = today;
        this.changed = changed;
        this.rights = rights;
    }

    /** Creates the actor if nobody has the name; whoever has it stays as he is. */
    @Transactional
    public ActorId ensure(String name, String password, Set<Role> roles, Scope scope) {
        return ensure(name, password, roles, scope, false);
    }

    @Transactional
    public ActorId ensure(String name, String password, Set<Role> roles, Scope scope, boolean demo) {
        return actors.findByName(name)
                .map(actor -> actor.caller().id())
                .orElseGet(() -> create(name, PasswordHash.of(password), roles, scope, demo));
    }

    /** The same with a hash made before, for several actors of one password. */
    @Transactional
    public ActorId ensure(String name, PasswordHash password, Set<Role> roles, Scope scope, boolean demo) {
        return actors.findByName(name)
                .map(actor -> actor.caller().id())
                .orElseGet(() -> create(name, password, roles, scope, demo));
    }

    /** Gives the actor another reach; tokens with the old one end at once. */
    @Transactional
    public void rebind(String name, Scope scope) {
        Actor actor = named(name);
        actor.rebind(scope);
        tell("actor.rebound", List.of(actor));
        endTokens(List.of(actor));
    }

    /** Ends what came with the demo data; returns how many there were. */
    @Transactional
    public int disableDemo() {
        List<Actor> found = actors.listEnabledDemo();
        found.forEach(actor -> actor.disable(today.now()));
        tell("actor.disabled", found);
        endTokens(found);
        return found.size();
    }

    /** The actor of this name as a caller, for loading demo data in his name. */
    @Transactional
    public Caller caller(String name) {
        return named(name).caller();
    }

    private Actor named(String name) {
        return actors.findByName(name).orElseThrow(() -> new IllegalArgumentException("no actor is named " + name));
    }

    private ActorId create(String name, PasswordHash password, Set<Role> roles, Scope scope, boolean demo) {
        ActorId id = ActorId.next();
        Actor actor = new Actor(id, name, password, roles, scope, demo, today.now());
        actors.persistAndFlush(actor);
        tell("actor.created", List.of(actor));
        return id;
    }

    private void endTokens(List<Actor> actors) {
        rights.fire(new RightsChanged(actors.stream()
                .map(actor -> new RightsChanged.Change(actor.caller().id(), actor.rightsVersion()))
                .toList()));
    }

    private void tell(String act, List<Actor> actors) {
        changed.fire(new IdentityChanged(actors.stream()
                .map(Actor::caller)
                .map(actor -> new IdentityChange(Caller.SYSTEM, act, "actor", actor.id(), actor.scope()))
                .toList()));
    }
}
