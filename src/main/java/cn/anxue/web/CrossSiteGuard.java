package cn.anxue.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;

/** Refuses acts that another site makes a visitor's browser do. Programs send neither header and pass. */
@ApplicationScoped
public class CrossSiteGuard {
    static final int PRIORITY = 8_000;

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final ProblemWriter problems;

    CrossSiteGuard(ProblemWriter problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!SAFE.contains(request.method()) && isForeign(request)) {
            problems.refuse(context, WebProblem.CROSS_SITE, Map.of());
            return;
        }
        context.next();
    }

    private static boolean isForeign(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        // The scheme may differ behind a proxy that ends TLS; the host may not.
        String host = request.getHeader("Host");
        return host == null || !origin.replaceFirst("^https?://", "").equalsIgnoreCase(host);
    }
}
