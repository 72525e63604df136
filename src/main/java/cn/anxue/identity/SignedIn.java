package cn.anxue.identity;

import cn.anxue.identity.session.Session;
import cn.anxue.identity.session.SessionPrincipal;
import cn.anxue.identity.session.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Who stands behind a cookie, with the rights he has at this moment: a session remembers none. */
@ApplicationScoped
public class SignedIn {
    private final Sessions sessions;
    private final ActorService actors;

    SignedIn(Sessions sessions, ActorService actors) {
        this.sessions = sessions;
        this.actors = actors;
    }

    /** Whoever has passed all steps. */
    @Transactional
    public Optional<SessionPrincipal> open(String code) {
        return find(code)
                .filter(Session::isOpen)
                .flatMap(session ->
                        actors.enabled(session.actor()).map(caller -> new SessionPrincipal(caller, session)));
    }

    /** The session at whatever step. */
    @Transactional
    public Optional<Session> find(String code) {
        return sessions.find(code);
    }
}
