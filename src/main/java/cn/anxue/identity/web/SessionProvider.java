package cn.anxue.identity.web;

import cn.anxue.identity.Role;
import cn.anxue.identity.SignedIn;
import cn.anxue.identity.session.SessionPrincipal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** Makes of a session what the annotations of resources ask. */
@ApplicationScoped
public class SessionProvider implements IdentityProvider<SessionRequest> {
    private final SignedIn signedIn;

    SessionProvider(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.code()));
    }

    private SecurityIdentity identity(String code) {
        SessionPrincipal principal = signedIn.open(code).orElseThrow(AuthenticationFailedException::new);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(principal)
                .addRoles(principal.caller().roles().stream().map(Role::group).collect(Collectors.toSet()))
                .build();
    }
}
