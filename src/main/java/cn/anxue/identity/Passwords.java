package cn.anxue.identity;

import cn.anxue.identity.guess.GuessKey;
import cn.anxue.identity.guess.Guesses;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Checks names and passwords. Unknown, disabled, invited and mistyped cost the same time, get the same answer and are
 * counted alike. The hash is computed outside any database transaction.
 */
@ApplicationScoped
class Passwords {
    private final Actors actors;
    private final Guesses guesses;
    private final SignInTrail trail;

    Passwords(Actors actors, Guesses guesses, SignInTrail trail) {
        this.actors = actors;
        this.guesses = guesses;
        this.trail = trail;
    }

    PasswordAnswer check(String name, String password, String address) {
        GuessKey ofAddress = GuessKey.ofAddress(address);
        GuessKey ofName = GuessKey.ofName(name);
        Optional<Instant> locked = guesses.admit(ofAddress, ofName);
        if (locked.isPresent()) {
            return new PasswordAnswer.Locked(locked.get());
        }
        Optional<Actor> actor = actors.findByName(name);
        Optional<PasswordHash> hash = actor.flatMap(Actor::password);
        boolean matches = hash.orElse(PasswordHash.OF_NOBODY).matches(password);
        if (actor.isEmpty() || hash.isEmpty() || !matches || !actor.get().isEnabled()) {
            trail.refused(actor.map(List::of).orElse(List.of()));
            return new PasswordAnswer.Refused();
        }
        guesses.takeBack(ofAddress);
        guesses.forget(ofName);
        return new PasswordAnswer.Matched(actor.get());
    }
}
