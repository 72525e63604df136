package cn.anxue.identity;

import cn.anxue.identity.session.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;

/** Tells of what happened to actors; where rights are taken or changed, their tokens and sessions end with it. */
@ApplicationScoped
class ActorChanges {
    private final Event<IdentityChanged> changed;
    private final Event<RightsChanged> rights;
    private final Sessions sessions;

    ActorChanges(Event<IdentityChanged> changed, Event<RightsChanged> rights, Sessions sessions) {
        this.changed = changed;
        this.rights = rights;
        this.sessions = sessions;
    }

    /** The act is kept; nothing ends. */
    void tell(Caller by, String act, List<Actor> actors) {
        changed.fire(new IdentityChanged(actors.stream()
                .map(Actor::caller)
                .map(actor -> new IdentityChange(by, act, "actor", actor.id(), actor.scope()))
                .toList()));
    }

    /** An act on a name nobody has, kept as long as one on a name somebody has. */
    void tellOfNobody(String act) {
        changed.fire(new IdentityChanged(
                List.of(new IdentityChange(Caller.SYSTEM, act, "actor", Caller.SYSTEM.id(), Caller.SYSTEM.scope()))));
    }

    /** The act is kept, and whoever these actors are signed in as, they are so no more. */
    void tellAndEnd(Caller by, String act, List<Actor> actors) {
        tell(by, act, actors);
        actors.forEach(actor -> sessions.endAll(actor.id()));
        endTokens(actors);
    }

    void endTokens(List<Actor> actors) {
        rights.fire(new RightsChanged(actors.stream()
                .map(actor -> new RightsChanged.Change(actor.id(), actor.rightsVersion()))
                .toList()));
    }
}
