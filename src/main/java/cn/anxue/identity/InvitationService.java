package cn.anxue.identity;

import cn.anxue.identity.guess.GuessKey;
import cn.anxue.identity.guess.Guesses;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Lets whoever holds an invitation choose a password, and whoever holds the code of the log become the first administrator. */
@ApplicationScoped
public class InvitationService {
    private final InvitationSteps steps;
    private final Guesses guesses;
    private final Waits waits;

    InvitationService(InvitationSteps steps, Guesses guesses, Waits waits) {
        this.steps = steps;
        this.guesses = guesses;
        this.waits = waits;
    }

    /** @return the name of whoever was invited; @throws ProblemException where the code is good no more */
    public String nameOf(String code, String address) {
        admit(address);
        String name = steps.nameOf(new SecretCode(code));
        guesses.takeBack(GuessKey.ofInvitations(address));
        return name;
    }

    public void accept(String code, String password, String address) {
        PasswordRules.check(nameOf(code, address), password);
        steps.accept(new SecretCode(code), PasswordHash.of(password));
    }

    public void setUpFirst(String code, String name, String password, String address) {
        admit(address);
        PasswordRules.check(name, password);
        steps.setUpFirst(new SecretCode(code), name, PasswordHash.of(password));
        guesses.takeBack(GuessKey.ofInvitations(address));
    }

    private void admit(String address) {
        Optional<Instant> locked = guesses.admit(GuessKey.ofInvitations(address));
        if (locked.isPresent()) {
            throw waits.until(locked.get());
        }
    }
}
