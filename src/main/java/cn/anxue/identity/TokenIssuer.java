package cn.anxue.identity;

import cn.anxue.id.Uuid7;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;

/** Signs tokens with the first of the keys all nodes share. */
@ApplicationScoped
public class TokenIssuer {
    static final String ISSUER = "anxue";
    static final String AUDIENCE = "anxue";
    static final String RIGHTS = "anxue_rights";
    static final Duration LIFETIME = Duration.ofMinutes(15);

    private final TokenKeyRing keys;
    private final InstantSource clock = InstantSource.system();

    TokenIssuer(TokenKeyRing keys) {
        this.keys = keys;
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
                .jws()
                .keyId(keys.first().id())
                .sign(keys.first().signing());
        return new AccessToken(token, LIFETIME);
    }
}
