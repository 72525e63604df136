package cn.anxue.identity;

import cn.anxue.identity.factor.SecondFactors;
import cn.anxue.identity.guess.GuessKey;
import cn.anxue.identity.guess.Guesses;
import cn.anxue.identity.session.Session;
import cn.anxue.identity.session.Sessions;
import cn.anxue.identity.session.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Signs people in: name and password, then the second factor where there is one. */
@ApplicationScoped
public class SignIn {
    private final Passwords passwords;
    private final SignInSteps steps;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final Guesses guesses;

    SignIn(Passwords passwords, SignInSteps steps, Sessions sessions, SecondFactors factors, Guesses guesses) {
        this.passwords = passwords;
        this.steps = steps;
        this.sessions = sessions;
        this.factors = factors;
        this.guesses = guesses;
    }

    /** The first step. */
    public SignInAnswer begin(String name, String password, String address) {
        PasswordAnswer answer = passwords.check(name, password, address);
        if (answer instanceof PasswordAnswer.Locked locked) {
            return new SignInAnswer.Locked(locked.until());
        }
        if (answer instanceof PasswordAnswer.Matched matched) {
            return steps.open(matched.actor(), address);
        }
        return new SignInAnswer.Refused();
    }

    /** The second step, from a session that waits for it: a code of the phone or a recovery code. */
    public SignInAnswer finish(Session session, String code) {
        GuessKey key = GuessKey.ofCodes(session.actor());
        Optional<Instant> locked = guesses.admit(key);
        if (locked.isPresent()) {
            return new SignInAnswer.Locked(locked.get());
        }
        if (session.stage() != Stage.SECOND_FACTOR || !factors.take(session.actor(), code)) {
            steps.refused(session.actor());
            return new SignInAnswer.Refused();
        }
        guesses.forget(key);
        return steps.pass(session, "actor.signed-in");
    }

    /** Ends the session everywhere, at once. */
    public void out(Session session) {
        sessions.end(session.id());
        steps.tell(session.actor(), "actor.signed-out");
    }

    /** The sessions of whoever asks. */
    public List<Session> sessionsOf(ActorId actor) {
        return sessions.list(actor);
    }
}
