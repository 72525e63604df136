package cn.anxue.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keeps who signed in, who did not, and who signed out, each in a database transaction of its own where none runs. */
@ApplicationScoped
class SignInTrail {
    private final ActorChanges changes;

    SignInTrail(ActorChanges changes) {
        this.changes = changes;
    }

    /** @param actor whose name it was; nobody where nobody has the name, which is kept all the same */
    @Transactional
    public void refused(List<Actor> actor) {
        if (actor.isEmpty()) {
            changes.tellOfNobody("actor.sign-in-refused");
            return;
        }
        changes.tell(Caller.SYSTEM, "actor.sign-in-refused", actor);
    }

    @Transactional
    public void by(Actor actor, String act) {
        changes.tell(actor.caller(), act, List.of(actor));
    }
}
