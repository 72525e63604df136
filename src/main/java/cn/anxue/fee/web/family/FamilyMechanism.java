package cn.anxue.fee.web.family;

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
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows families by their cookie, on the family's pages alone; whoever is signed in to the console is nobody there. */
@ApplicationScoped
public class FamilyMechanism implements HttpAuthenticationMechanism {
    /** Before the console's own cookie is looked at. */
    private static final int PRIORITY = HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1_000;

    static final BrowserCookie COOKIE = new BrowserCookie("anxue-family");

    private static final String PAGES = "/family";
    private static final Pattern ORDER =
            Pattern.compile("/family/orders/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?:/.*)?");

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String path = context.normalizedPath();
        boolean family = path.equals(PAGES) || path.startsWith(PAGES + "/");
        Optional<String> code = family ? COOKIE.read(context) : Optional.empty();
        if (code.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        Matcher order = ORDER.matcher(path);
        UUID asked = order.matches() ? UUID.fromString(order.group(1)) : null;
        return providers
                .authenticate(new FamilyRequest(code.get(), asked))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(FamilyRequest.class);
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }
}
