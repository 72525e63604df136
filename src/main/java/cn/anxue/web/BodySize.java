package cn.anxue.web;

import cn.anxue.problem.RequestProblem;
import io.quarkus.arc.All;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/**
 * Refuses a body that announces itself as too large before a byte of it is read; the framework cuts off the others. It knows
 * one limit for all routes, so those of {@link LargeBody} are taken past it: what they announce is checked here and kept from
 * it, and what their bodies may grow to is set after it has set its own.
 */
@ApplicationScoped
public class BodySize {
    static final int PRIORITY = 9_000;
    private static final String CONTENT_LENGTH = "Content-Length";
    private static final String LARGE = BodySize.class.getName();
    private static final long MEBIBYTE = 1L << 20;

    private final ProblemWriter problems;
    private final MemorySize limit;
    private final List<LargeBody> large;

    BodySize(
            ProblemWriter problems,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
            @All List<LargeBody> large) {
        this.problems = problems;
        this.limit = limit;
        this.large = large;
    }

    /** Whether the body announced itself as larger than most bodies may be. */
    static boolean isLarge(RoutingContext context) {
        return context.get(LARGE) != null;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::allow);
    }

    /** As people read it, as in {@code 16 MiB}. */
    static String inWords(MemorySize size) {
        return size.asLongValue() / MEBIBYTE + " MiB";
    }

    private void check(RoutingContext context) {
        String length = context.request().getHeader(CONTENT_LENGTH);
        long most = most(context.request());
        if (length != null && isTooLarge(length, most)) {
            // What is still on its way is not worth waiting for.
            context.response().putHeader("Connection", "close");
            context.addEndHandler(ignored -> context.request().connection().close());
            problems.refuse(context, RequestProblem.TOO_LARGE, Map.of("max", most / MEBIBYTE + " MiB"));
            return;
        }
        if (length != null && isTooLarge(length, limit.asLongValue())) {
            context.request().headers().remove(CONTENT_LENGTH);
            context.put(LARGE, true);
        }
        context.next();
    }

    private void allow(RoutingContext context) {
        long most = most(context.request());
        if (most > limit.asLongValue()) {
            context.put(VertxInputStream.MAX_REQUEST_SIZE_KEY, most);
        }
        context.next();
    }

    private long most(HttpServerRequest request) {
        for (LargeBody body : large) {
            if (request.method().name().equals(body.method()) && body.path().equals(request.path())) {
                return body.bytesMax();
            }
        }
        return limit.asLongValue();
    }

    private static boolean isTooLarge(String length, long most) {
        return length.matches("[0-9]{1,18}") && Long.parseLong(length) > most;
    }
}
