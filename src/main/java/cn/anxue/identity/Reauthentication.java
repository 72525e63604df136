package cn.anxue.identity;

import cn.anxue.identity.factor.SecondFactors;
import cn.anxue.identity.guess.GuessKey;
import cn.anxue.identity.guess.Guesses;
import cn.anxue.identity.session.Session;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/**
 * A person's acts that need his password, and his code where he has one, again (ASVS 5.0 V7.5.1). Hashes are computed
 * outside database transactions.
 */
@ApplicationScoped
public class Reauthentication {
    private final Passwords passwords;
    private final OwnSecurity own;
    private final SecondFactors factors;
    private final Guesses guesses;
    private final Waits waits;

    Reauthentication(Passwords passwords, OwnSecurity own, SecondFactors factors, Guesses guesses, Waits waits) {
        this.passwords = passwords;
        this.own = own;
        this.factors = factors;
        this.guesses = guesses;
        this.waits = waits;
    }

    /** @throws ProblemException where it is not the present password, or too many were tried */
    public void requirePassword(Session session, String password) {
        PasswordAnswer answer = passwords.check(own.nameOf(session), password, session.address());
        if (answer instanceof PasswordAnswer.Locked locked) {
            throw waits.until(locked.until());
        }
        if (!(answer instanceof PasswordAnswer.Matched)) {
            throw new ProblemException(IdentityProblem.PASSWORD_WRONG);
        }
    }

    /** Asks nothing of a person who has no second factor. */
    public void requireCode(Session session, String code) {
        if (!factors.isEnrolled(session.actor())) {
            return;
        }
        GuessKey key = GuessKey.ofCodes(session.actor());
        Optional<Instant> locked = guesses.admit(key);
        if (locked.isPresent()) {
            throw waits.until(locked.get());
        }
        if (!factors.take(session.actor(), code)) {
            throw new ProblemException(IdentityProblem.CODE_WRONG);
        }
        guesses.forget(key);
    }

    /** @return the code of the session that goes on */
    public SecretCode changePassword(Session session, String present, String chosen) {
        PasswordRules.check(own.nameOf(session), chosen);
        requirePassword(session, present);
        return own.changePassword(session, PasswordHash.of(chosen));
    }
}
