package cn.anxue.identity;

import cn.anxue.calendar.Today;
import cn.anxue.identity.guess.GuessKey;
import cn.anxue.identity.guess.Guesses;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * A token for a machine's id and secret. A right secret is never made to wait, since 256 bits are not guessed: only what
 * fails is counted, per id and address, so that nobody locks a bank out by knowing its id.
 */
@ApplicationScoped
public class ClientGrant {
    private final Clients clients;
    private final TokenIssuer issuer;
    private final Guesses guesses;
    private final Today today;

    ClientGrant(Clients clients, TokenIssuer issuer, Guesses guesses, Today today) {
        this.clients = clients;
        this.issuer = issuer;
        this.guesses = guesses;
        this.today = today;
    }

    public GrantAnswer grant(String id, String secret, String address) {
        Optional<Client> client =
                find(id).filter(found -> found.isEnabled() && found.hasSecret(new ClientSecret(secret), today.now()));
        if (client.isPresent()) {
            return new GrantAnswer.Granted(
                    issuer.issue(client.get().caller(), client.get().rightsVersion()));
        }
        boolean locked = guesses.admit(GuessKey.ofClient(id, address)).isPresent();
        return new GrantAnswer.Refused(locked ? OAuthError.SLOW_DOWN : OAuthError.INVALID_CLIENT);
    }

    private Optional<Client> find(String id) {
        try {
            return clients.findByIdOptional(new ActorId(UUID.fromString(id)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
