package cn.anxue.web;

import cn.anxue.problem.RequestProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.regex.Pattern;

/** Refuses requests that two readers could understand differently, by their address or host, before any of them reads. */
@ApplicationScoped
public class PathFilter {
    static final int PRIORITY = 10_000;

    // ; \ // .. and a control character, plain or percent-encoded; %25 would allow all of them a second round.
    private static final Pattern AMBIGUOUS = Pattern.compile(
            ";|\\\\|//|%2f|%5c|%3b|%25|%[01][0-9a-f]|%7f|(?:^|/)(?:\\.|%2e){1,2}(?:/|$)", Pattern.CASE_INSENSITIVE);

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private final ProblemWriter problems;

    PathFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    static boolean isAmbiguous(String rawPath) {
        return AMBIGUOUS.matcher(rawPath).find();
    }

    /** A percent sign that begins no escape, in the path or the query. */
    static boolean isBroken(String uri) {
        return uri.indexOf('%') >= 0 && BROKEN_ESCAPE.matcher(uri).find();
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isAmbiguous(Audience.rawPath(context)) || isBroken(request.uri())) {
            problems.refuse(context, RequestProblem.INVALID_PATH, Map.of());
            return;
        }
        if (request.version() == HttpVersion.HTTP_1_1
                && request.headers().getAll("Host").size() != 1) {
            problems.refuse(context, WebProblem.HOST_REQUIRED, Map.of());
            return;
        }
        context.next();
    }
}
