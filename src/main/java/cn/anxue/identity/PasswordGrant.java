package cn.anxue.identity;

import cn.anxue.identity.factor.SecondFactors;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A token for a name and a password, in demo mode only: people of a real service sign in on a page. Whoever has a second
 * factor gets none here, since a password alone is not enough for him.
 */
@ApplicationScoped
public class PasswordGrant {
    private final Passwords passwords;
    private final SecondFactors factors;
    private final DemoMode demo;
    private final TokenIssuer issuer;

    PasswordGrant(Passwords passwords, SecondFactors factors, DemoMode demo, TokenIssuer issuer) {
        this.passwords = passwords;
        this.factors = factors;
        this.demo = demo;
        this.issuer = issuer;
    }

    public GrantAnswer grant(String name, String password, String address) {
        if (!demo.isOn()) {
            return new GrantAnswer.Refused(OAuthError.UNSUPPORTED_GRANT_TYPE);
        }
        PasswordAnswer answer = passwords.check(name, password, address);
        if (answer instanceof PasswordAnswer.Locked) {
            return new GrantAnswer.Refused(OAuthError.SLOW_DOWN);
        }
        if (answer instanceof PasswordAnswer.Matched matched
                && !factors.isEnrolled(matched.actor().id())) {
            Actor actor = matched.actor();
            return new GrantAnswer.Granted(issuer.issue(actor.caller(), actor.rightsVersion()));
        }
        return new GrantAnswer.Refused(OAuthError.INVALID_GRANT);
    }
}
