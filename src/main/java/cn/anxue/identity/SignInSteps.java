package cn.anxue.identity;

import cn.anxue.identity.session.Session;
import cn.anxue.identity.session.Sessions;
import cn.anxue.identity.session.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What is kept at each step of signing in: the session and the trail, in one database transaction. */
@ApplicationScoped
class SignInSteps {
    private final Actors actors;
    private final SecondFactorDuty duty;
    private final Sessions sessions;
    private final SignInTrail trail;

    SignInSteps(Actors actors, SecondFactorDuty duty, Sessions sessions, SignInTrail trail) {
        this.actors = actors;
        this.duty = duty;
        this.sessions = sessions;
        this.trail = trail;
    }

    @Transactional
    public SignInAnswer.Opened open(Actor actor, String address) {
        Stage stage = duty.after(actor);
        if (stage == Stage.OPEN) {
            trail.by(actor, "actor.signed-in");
        }
        return new SignInAnswer.Opened(sessions.open(actor.id(), stage, address), stage);
    }

    @Transactional
    public SignInAnswer pass(Session session, String act) {
        Actor actor = actors.findById(session.actor());
        if (actor == null || !actor.isEnabled()) {
            return new SignInAnswer.Refused();
        }
        trail.by(actor, act);
        return new SignInAnswer.Opened(sessions.advance(session, Stage.OPEN), Stage.OPEN);
    }

    @Transactional
    public void refused(ActorId id) {
        trail.refused(actors.findByIdOptional(id).map(List::of).orElse(List.of()));
    }

    @Transactional
    public void tell(ActorId id, String act) {
        actors.findByIdOptional(id).ifPresent(actor -> trail.by(actor, act));
    }
}
