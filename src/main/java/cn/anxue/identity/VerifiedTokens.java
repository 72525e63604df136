package cn.anxue.identity;

import cn.anxue.calendar.Today;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Verifies each token's signature once and remembers the outcome until the token expires: a bank's machine shows the same
 * token thousands of times, and the check costs more than all else a request does before its work. What is remembered is
 * held against {@link Revocations} each time.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class VerifiedTokens extends JWTCallerPrincipalFactory {
    private static final int TOKENS_MAX = 1_000;

    private final DefaultJWTCallerPrincipalFactory verifier = new DefaultJWTCallerPrincipalFactory();
    private final Map<String, KnownToken> verified = Collections.synchronizedMap(new Recent());
    private final Today today;
    private final Revocations revocations;
    private final TokenKeyRing keys;

    VerifiedTokens(Today today, Revocations revocations, TokenKeyRing keys) {
        this.today = today;
        this.revocations = revocations;
        this.keys = keys;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        KnownToken principal = verified(token, context);
        if (revocations.isBlind() || revocations.haveEnded(principal.getSubject(), rightsVersion(principal))) {
            verified.remove(token);
            throw new ParseException("the rights this token speaks of have changed");
        }
        return principal;
    }

    private KnownToken verified(String token, JWTAuthContextInfo context) throws ParseException {
        KnownToken known = verified.get(token);
        if (known != null && known.getExpirationTime() > today.now().getEpochSecond()) {
            return known;
        }
        KnownToken principal = new KnownToken(token, verifier.parse(token, verifying(token, context)));
        verified.put(token, principal);
        return principal;
    }

    /** With the key the token names; the framework's own setting knows the first only. */
    private JWTAuthContextInfo verifying(String token, JWTAuthContextInfo context) throws ParseException {
        String id = keyId(token);
        if (id == null) {
            return context;
        }
        TokenKeyRing.Key key = keys.find(id).orElseThrow(() -> new ParseException("signed with no key of ours"));
        JWTAuthContextInfo own = new JWTAuthContextInfo(context);
        own.setPublicVerificationKey(key.verifying());
        return own;
    }

    private static @Nullable String keyId(String token) throws ParseException {
        try {
            return JsonWebStructure.fromCompactSerialization(token).getKeyIdHeaderValue();
        } catch (JoseException e) {
            throw new ParseException("not a token", e);
        }
    }

    private static long rightsVersion(JWTCallerPrincipal principal) {
        return principal.getClaim(TokenIssuer.RIGHTS) instanceof String version ? Long.parseLong(version) : 0;
    }

    /** Forgets the token not shown for longest. */
    private static final class Recent extends LinkedHashMap<String, KnownToken> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, KnownToken> eldest) {
            return size() > TOKENS_MAX;
        }
    }
}
