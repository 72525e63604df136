package cn.anxue.identity;

import cn.anxue.id.Uuid7;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs tokens with the key all nodes share (base64 of PKCS #8). The public half is the setting of the verifier. */
@ApplicationScoped
public class TokenIssuer {
    static final String ISSUER = "anxue";
    static final String AUDIENCE = "anxue";
    static final String RIGHTS = "anxue_rights";
    static final Duration LIFETIME = Duration.ofMinutes(15);

    private final PrivateKey key;
    private final InstantSource clock = InstantSource.system();

    TokenIssuer(@ConfigProperty(name = "anxue.keys.token-private") String key) {
        this.key = parse(key);
    }

    /** For a caller who is neither actor nor client, as a family: nothing but its end ends the token. */
    public AccessToken issue(Caller caller) {
        return issue(caller, 0);
    }

    /** @param rightsVersion as read together with the caller's roles and scope */
    AccessToken issue(Caller caller, long rightsVersion) {
        Instant now = clock.instant();
        String token = Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(caller.id().toString())
                .upn(caller.name())
                .groups(caller.roles().stream().map(Role::group).collect(Collectors.toSet()))
                .claim(ScopeClaim.NAME, ScopeClaim.of(caller.scope()))
                .claim(RIGHTS, String.valueOf(rightsVersion))
                .claim("jti", Uuid7.next().toString())
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .sign(key);
        return new AccessToken(token, LIFETIME);
    }

    private static PrivateKey parse(String base64) {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64.strip());
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // The text of the cause could hold part of the key.
            throw new IllegalStateException("anxue.keys.token-private is not a PKCS #8 RSA key in base64");
        }
    }
}
