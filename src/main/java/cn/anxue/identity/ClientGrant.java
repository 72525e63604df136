package cn.anxue.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** A token for a machine's id and secret. */
@ApplicationScoped
public class ClientGrant {
    private final Clients clients;
    private final TokenIssuer issuer;

    ClientGrant(Clients clients, TokenIssuer issuer) {
        this.clients = clients;
        this.issuer = issuer;
    }

    public GrantAnswer grant(String id, String secret) {
        return find(id).filter(client -> client.hasSecret(new ClientSecret(secret)) && client.isEnabled())
                .<GrantAnswer>map(
                        client -> new GrantAnswer.Granted(issuer.issue(client.caller(), client.rightsVersion())))
                .orElse(new GrantAnswer.Refused(OAuthError.INVALID_CLIENT));
    }

    private Optional<Client> find(String id) {
        try {
            return clients.findByIdOptional(new ActorId(UUID.fromString(id)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
