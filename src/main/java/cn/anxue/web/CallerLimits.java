package cn.anxue.web;

import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** How often a known caller may call, counted by the subject of his token. Runs once it is known that he may call at all. */
@ApplicationScoped
public class CallerLimits {
    private static final String COUNTED = CallerLimits.class.getName();

    private final RateLimit machines;
    private final RateLimit people;

    CallerLimits(LimitSettings settings) {
        this.machines = new RateLimit("machines", settings.machines(), settings.clientsMax());
        this.people = new RateLimit("people", settings.people(), settings.clientsMax());
    }

    /** Whether the request was counted for its caller. */
    static boolean isCounted(RoutingContext context) {
        return context.get(COUNTED) != null;
    }

    @ServerRequestFilter(nonBlocking = true, priority = Priorities.USER - 1)
    public void check(RoutingContext context) {
        SecurityIdentity caller = known(context);
        if (caller == null) {
            return;
        }
        context.put(COUNTED, true);
        RateLimit limit = isMachine(caller) ? machines : people;
        long wait = limit.take(subject(caller), context.response().headers());
        if (wait > 0) {
            throw new ProblemException(WebProblem.TOO_MANY_REQUESTS, Map.of("seconds", wait));
        }
    }

    /** Nothing for who is not known. */
    static Optional<String> subject(RoutingContext context) {
        return Optional.ofNullable(known(context)).map(CallerLimits::subject);
    }

    private static @Nullable SecurityIdentity known(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser known
                        && !known.getSecurityIdentity().isAnonymous()
                ? known.getSecurityIdentity()
                : null;
    }

    private static boolean isMachine(SecurityIdentity caller) {
        return caller.hasRole(Role.BANK_GROUP) || caller.hasRole(Role.INSTITUTION_GROUP);
    }

    private static String subject(SecurityIdentity caller) {
        String subject = caller.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null;
        return subject == null ? caller.getPrincipal().getName() : subject;
    }
}
