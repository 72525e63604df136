package cn.anxue.web;

import cn.anxue.idempotency.IdempotencyProblem;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failure as a problem: ours to explain, the caller's to correct, never a stack trace. */
@ApplicationScoped
public class ProblemMapper {
    private static final String KIBIBYTES = "%d KiB";
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final ProblemWriter problems;
    private final AllowedMethods methods;
    private final ExpiredForms expired;
    private final MemorySize bodyLimit;
    private final MemorySize fieldLimit;

    ProblemMapper(
            ProblemWriter problems,
            AllowedMethods methods,
            ExpiredForms expired,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize bodyLimit,
            @ConfigProperty(name = "quarkus.http.limits.max-form-attribute-size") MemorySize fieldLimit) {
        this.problems = problems;
        this.methods = methods;
        this.expired = expired;
        this.bodyLimit = bodyLimit;
        this.fieldLimit = fieldLimit;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException failure, RoutingContext context) {
        return answer(failure, context).build();
    }

    @ServerExceptionMapper
    public Response limits(ConstraintViolationException failure, RoutingContext context) {
        return any(failure, context);
    }

    @ServerExceptionMapper
    public Response mismatch(MismatchedInputException failure, RoutingContext context) {
        return answer(JsonProblems.of(failure), context).build();
    }

    @ServerExceptionMapper
    public Uni<Response> unauthenticated(UnauthorizedException failure, RoutingContext context) {
        Response refusal = unauthenticated(context, "Bearer");
        return ExpiredForms.isForm(context)
                ? expired.show(context, refusal)
                : Uni.createFrom().item(refusal);
    }

    @ServerExceptionMapper
    public Response badToken(AuthenticationFailedException failure, RoutingContext context) {
        return unauthenticated(context, "Bearer error=\"invalid_token\"");
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure, RoutingContext context) {
        return answer(new ProblemException(RequestProblem.FORBIDDEN), context).build();
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException failure, RoutingContext context) {
        Response given = failure.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        if (given.getStatus() >= 500 && given.getStatus() != 503) {
            return any(failure, context);
        }
        ProblemException problem = given.getStatus() == 400
                ? FailureProblems.ofBody(failure)
                        .or(() -> FailureProblems.of(failure))
                        .orElseGet(() -> new ProblemException(WebProblem.BAD_REQUEST))
                : misread(failure, context).orElseGet(() -> refused(given.getStatus(), context));
        Response.ResponseBuilder answer = answer(problem, context);
        String retryAfter = given.getHeaderString(HttpHeaders.RETRY_AFTER);
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return given.getStatus() == 405
                ? answer.header(HttpHeaders.ALLOW, methods.allowed(Audience.rawPath(context)))
                        .build()
                : answer.build();
    }

    @ServerExceptionMapper
    public Response any(Throwable failure, RoutingContext context) {
        if (context.response().ended()) {
            // Answered already, as when the framework cuts off a body that grows too large.
            return Response.status(context.response().getStatusCode()).build();
        }
        if (FailureProblems.isHungUp(failure)) {
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        ProblemException problem = FailureProblems.of(failure).orElseGet(() -> {
            LOG.errorf(failure, "%s %s failed", context.request().method(), Audience.rawPath(context));
            return new ProblemException(RequestProblem.INTERNAL, Map.of("requestId", RequestId.of(context)));
        });
        return answer(problem, context).build();
    }

    /** What was not found because its address could not be read. */
    private static Optional<ProblemException> misread(WebApplicationException failure, RoutingContext context) {
        boolean unread = failure.getResponse().getStatus() == 404 && failure.getCause() != null;
        return unread ? QueryProblems.of(context) : Optional.empty();
    }

    private Response unauthenticated(RoutingContext context, String challenge) {
        if (isPage(context)) {
            String asked = URLEncoder.encode(context.request().uri(), StandardCharsets.UTF_8);
            return Response.status(Response.Status.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, ExpiredForms.door(context) + "?return=" + asked)
                    .build();
        }
        return answer(new ProblemException(RequestProblem.UNAUTHENTICATED), context)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }

    /** A person who follows a link is sent to sign in; a program is told that it has to. */
    private static boolean isPage(RoutingContext context) {
        return context.request().method() == HttpMethod.GET
                && Audience.of(context).html()
                && !Audience.rawPath(context).startsWith("/api/");
    }

    private Response.ResponseBuilder answer(ProblemException problem, RoutingContext context) {
        ProblemWriter.Written written = problems.write(problem, Audience.of(context));
        Response.ResponseBuilder answer = Response.status(written.status())
                .type(written.mediaType())
                .header(HttpHeaders.CONTENT_LANGUAGE, written.language())
                .entity(written.body());
        return isOverSoon(problem.kind()) ? answer.header(HttpHeaders.RETRY_AFTER, 1) : answer;
    }

    private static boolean isOverSoon(ProblemKind kind) {
        return kind == RequestProblem.UNAVAILABLE || kind == IdempotencyProblem.IDEMPOTENCY_KEY_IN_PROGRESS;
    }

    /** A body that announced itself as small enough, and is refused as too large, has a field that is. */
    private ProblemException refused(int status, RoutingContext context) {
        if (status != 413) {
            return new ProblemException(kind(status));
        }
        String announced = String.valueOf(context.request().getHeader(HttpHeaders.CONTENT_LENGTH));
        boolean small = announced.matches("[0-9]{1,18}") && Long.parseLong(announced) <= bodyLimit.asLongValue();
        return small
                ? new ProblemException(
                        WebProblem.FIELD_TOO_LARGE, Map.of("max", KIBIBYTES.formatted(fieldLimit.asLongValue() >> 10)))
                : new ProblemException(RequestProblem.TOO_LARGE, Map.of("max", BodySize.inWords(bodyLimit)));
    }

    private static ProblemKind kind(int status) {
        return switch (status) {
            case 401 -> RequestProblem.UNAUTHENTICATED;
            case 403 -> RequestProblem.FORBIDDEN;
            case 404 -> RequestProblem.NOT_FOUND;
            case 405 -> RequestProblem.METHOD_NOT_ALLOWED;
            case 406 -> RequestProblem.NOT_ACCEPTABLE;
            case 409 -> RequestProblem.CONFLICT;
            case 412 -> RequestProblem.STALE;
            case 413 -> RequestProblem.TOO_LARGE;
            case 415 -> RequestProblem.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> RequestProblem.UNAVAILABLE;
            default -> WebProblem.BAD_REQUEST;
        };
    }
}
