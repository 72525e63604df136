package cn.anxue.identity;

import cn.anxue.calendar.Today;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;

/** Keeps actors. */
@ApplicationScoped
public class ActorService {
    private final Actors actors;
    private final Today today;

    ActorService(Actors actors, Today today) {
        this.actors = actors;
        this.today = today;
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

    /** Gives the actor another reach; his tokens keep the old one until they expire. */
    @Transactional
    public void rebind(String name, Scope scope) {
        named(name).rebind(scope);
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
        actors.persistAndFlush(new Actor(id, name, password, roles, scope, demo, today.now()));
        return id;
    }
}
