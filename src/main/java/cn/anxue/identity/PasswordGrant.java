package cn.anxue.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * A token for a name and a password, in demo mode only: people of a real service sign in on a page. Unknown, disabled
 * and mistyped cost the same time and get the same answer. Lockout belongs here, before the hash is computed.
 */
@ApplicationScoped
public class PasswordGrant {
    private final Actors actors;
    private final DemoMode demo;
    private final TokenIssuer issuer;

    PasswordGrant(Actors actors, DemoMode demo, TokenIssuer issuer) {
        this.actors = actors;
        this.demo = demo;
        this.issuer = issuer;
    }

    public GrantAnswer grant(String name, String password) {
        if (!demo.isOn()) {
            return new GrantAnswer.Refused(OAuthError.UNSUPPORTED_GRANT_TYPE);
        }
        Optional<Actor> actor = actors.findByName(name);
        boolean matches =
                actor.map(Actor::password).orElse(PasswordHash.OF_NOBODY).matches(password);
        return actor.filter(known -> matches && known.isEnabled())
                .<GrantAnswer>map(known -> new GrantAnswer.Granted(issuer.issue(known.caller(), known.rightsVersion())))
                .orElse(new GrantAnswer.Refused(OAuthError.INVALID_GRANT));
    }
}
