package cn.anxue.identity.web;

import cn.anxue.web.BrowserCookie;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Knows people by the cookie of their session, on pages alone: the API takes bearer tokens and never looks at a cookie, so
 * no other site can make a browser call it. A cookie of an ended session is no error: its owner is nobody, and pages send
 * him to sign in.
 */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {
    static final BrowserCookie COOKIE = new BrowserCookie("anxue");

    private static final String API = "/api/";
    /** Families have a cookie of their own; whoever works here is nobody on their pages. */
    private static final String FAMILY = "/family";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Optional<String> code = COOKIE.read(context);
        String path = context.normalizedPath();
        if (code.isEmpty() || path.startsWith(API) || path.equals(FAMILY) || path.startsWith(FAMILY + "/")) {
            return Uni.createFrom().nullItem();
        }
        return providers
                .authenticate(new SessionRequest(code.get()))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }
}
