package cn.anxue.web;

import cn.anxue.problem.RequestProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that announces itself as too large before a byte of it is read; the framework cuts off the others. */
@ApplicationScoped
public class BodySize {
    static final int PRIORITY = 9_000;

    private final ProblemWriter problems;
    private final MemorySize limit;

    BodySize(ProblemWriter problems, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.problems = problems;
        this.limit = limit;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    /** As people read it, as in {@code 16 MiB}. */
    static String inWords(MemorySize size) {
        return size.asLongValue() / (1024 * 1024) + " MiB";
    }

    private void check(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        if (length != null && isTooLarge(length)) {
            // What is still on its way is not worth waiting for.
            context.response().putHeader("Connection", "close");
            context.addEndHandler(ignored -> context.request().connection().close());
            problems.refuse(context, RequestProblem.TOO_LARGE, Map.of("max", inWords(limit)));
            return;
        }
        context.next();
    }

    private boolean isTooLarge(String length) {
        return length.matches("[0-9]{1,18}") && Long.parseLong(length) > limit.asLongValue();
    }
}
