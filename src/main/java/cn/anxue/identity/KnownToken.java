package cn.anxue.identity;

import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** A verified token whose claims, and the caller they make, are read once for all the requests it comes with. */
final class KnownToken extends JWTCallerPrincipal {
    private final Map<String, Object> claims = new HashMap<>();
    private volatile @Nullable Caller caller;

    KnownToken(String token, JsonWebToken verified) {
        super(token, "JWT");
        for (String name : verified.getClaimNames()) {
            Object value = verified.getClaim(name);
            if (value != null) {
                claims.put(name, value);
            }
        }
    }

    Caller caller() {
        Caller known = caller;
        if (known == null) {
            known = read();
            caller = known;
        }
        return known;
    }

    private Caller read() {
        Set<Role> roles = getGroups().stream().map(Role::ofGroup).collect(Collectors.toSet());
        Scope scope = ScopeClaim.scope(this.<String>getClaim(ScopeClaim.NAME));
        return new Caller(ActorId.fromString(getSubject()), getName(), roles, scope);
    }

    @Override
    protected Collection<String> doGetClaimNames() {
        return claims.keySet();
    }

    @Override
    protected @Nullable Object getClaimValue(String name) {
        return claims.get(name);
    }
}
