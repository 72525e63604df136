package cn.anxue.web;

import cn.anxue.problem.ProblemException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** How often one institution may be reported from everywhere: beyond what all its parents could do, it is a machine. */
@ApplicationScoped
public class InstitutionReports {
    private final RateLimit limit;

    InstitutionReports(LimitSettings settings) {
        this.limit = new RateLimit("tip-offs-institution", settings.tipOffInstitution(), settings.clientsMax());
    }

    /** @throws ProblemException {@code TOO_MANY_REQUESTS} */
    public void count(UUID institution, RoutingContext context) {
        long wait = limit.take(institution.toString(), context.response().headers());
        if (wait > 0) {
            throw new ProblemException(WebProblem.TOO_MANY_REQUESTS, Map.of("seconds", wait));
        }
    }
}
