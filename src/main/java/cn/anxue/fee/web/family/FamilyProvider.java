package cn.anxue.fee.web.family;

import cn.anxue.calendar.Today;
import cn.anxue.fee.family.FamilySessions;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.session.Session;
import cn.anxue.identity.session.SessionId;
import cn.anxue.identity.session.SessionPrincipal;
import cn.anxue.identity.session.Stage;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Makes of a family's session what the annotations of resources ask. */
@ApplicationScoped
public class FamilyProvider implements IdentityProvider<FamilyRequest> {
    private final FamilySessions sessions;
    private final Today today;

    FamilyProvider(FamilySessions sessions, Today today) {
        this.sessions = sessions;
        this.today = today;
    }

    @Override
    public Class<FamilyRequest> getRequestType() {
        return FamilyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(FamilyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request));
    }

    private SecurityIdentity identity(FamilyRequest request) {
        Caller family = sessions.find(request.code(), request.order()).orElseThrow(AuthenticationFailedException::new);
        Instant now = today.now();
        Session session = new Session(new SessionId(family.id().value()), family.id(), Stage.OPEN, "", now, now, now);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new SessionPrincipal(family, session))
                .addRole(Role.FAMILY_GROUP)
                .build();
    }
}
