package cn.anxue.identity;

import cn.anxue.identity.factor.Enrolment;
import cn.anxue.identity.factor.SecondFactors;
import cn.anxue.identity.session.Session;
import cn.anxue.identity.session.SessionId;
import cn.anxue.identity.session.Sessions;
import cn.anxue.identity.session.Stage;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What a person keeps himself: password, second factor, sessions. Whoever changes one ends his other sessions. */
@ApplicationScoped
public class OwnSecurity {
    private final Actors actors;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final ActorChanges changes;

    OwnSecurity(Actors actors, SecondFactors factors, Sessions sessions, ActorChanges changes) {
        this.actors = actors;
        this.factors = factors;
        this.sessions = sessions;
        this.changes = changes;
    }

    /** A session that goes on under a new code, and the recovery codes that are shown this once. */
    public record Confirmed(SecretCode session, List<String> recoveryCodes) {}

    @Transactional
    public String nameOf(Session session) {
        return actor(session).name();
    }

    /** A second factor to be confirmed with a first code. */
    @Transactional
    public Enrolment begin(Session session) {
        Actor actor = actor(session);
        changes.tell(actor.caller(), "actor.second-factor-begun", List.of(actor));
        return factors.begin(actor.id(), actor.name());
    }

    /** What was begun, to be shown again. */
    @Transactional
    public Optional<Enrolment> begun(Session session) {
        return factors.begun(session.actor(), actor(session).name());
    }

    /** Empty where the code is not of what was begun. */
    @Transactional
    public Optional<Confirmed> confirm(Session session, String code) {
        Actor actor = actor(session);
        return factors.confirm(actor.id(), code).map(codes -> {
            changes.tell(actor.caller(), "actor.second-factor-set", List.of(actor));
            if (!session.isOpen()) {
                changes.tell(actor.caller(), "actor.signed-in", List.of(actor));
            }
            return new Confirmed(renew(actor, session), codes);
        });
    }

    /** The present password has been checked. */
    @Transactional
    public SecretCode changePassword(Session session, PasswordHash password) {
        Actor actor = actor(session);
        actor.choosePassword(password);
        changes.tell(actor.caller(), "actor.password-changed", List.of(actor));
        return renew(actor, session);
    }

    /** Ends one of his own; another's is not found. */
    @Transactional
    public void end(ActorId owner, SessionId id) {
        boolean own =
                sessions.list(owner).stream().anyMatch(session -> session.id().equals(id));
        if (!own) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        sessions.end(id);
        actors.findByIdOptional(owner)
                .ifPresent(actor -> changes.tell(actor.caller(), "actor.session-ended", List.of(actor)));
    }

    private SecretCode renew(Actor actor, Session session) {
        actor.endTokens();
        changes.endTokens(List.of(actor));
        sessions.endOthers(actor.id(), session.id());
        return sessions.advance(session, Stage.OPEN);
    }

    private Actor actor(Session session) {
        return actors.findByIdOptional(session.actor())
                .filter(Actor::isEnabled)
                .orElseThrow(() -> new ProblemException(RequestProblem.UNAUTHENTICATED));
    }
}
