package cn.anxue.web;

import cn.anxue.id.Uuid7;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** One id for a request from header to log line: the caller's own if it is harmless, otherwise one of ours. */
@ApplicationScoped
public class RequestId {
    static final String HEADER = "X-Request-Id";
    static final String KEY = "requestId";
    static final int PRIORITY = 30_000;

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    void register(@Observes Filters filters) {
        filters.register(RequestId::assign, PRIORITY);
    }

    static String of(RoutingContext context) {
        String id = context.get(KEY);
        return id == null ? "-" : id;
    }

    private static void assign(RoutingContext context) {
        String asked = context.request().getHeader(HEADER);
        String id = asked != null && HARMLESS.matcher(asked).matches()
                ? asked
                : Uuid7.next().toString();
        context.put(KEY, id);
        MDC.put(KEY, id);
        context.response().putHeader(HEADER, id);
        context.next();
    }
}
