package cn.anxue.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Keeps clients that send slowly from holding the threads all others wait for. A small body has a thread only once it is
 * here; one that may be large is read while it comes in, which so many may do at once, each at a least rate.
 */
@ApplicationScoped
public class Uploads {
    private static final int SMALL_BYTES = 64 << 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int RETRY_SECONDS = 5;
    private static final long GOODBYE_MILLIS = 2_000;

    private final ClientAddress addresses;
    private final LimitSettings settings;
    private final UploadPlaces places;

    Uploads(ClientAddress addresses, LimitSettings settings) {
        this.addresses = addresses;
        this.settings = settings;
        this.places = new UploadPlaces(settings.uploads(), settings.uploadsOfOne());
    }

    /** After the callers are counted, and before a thread is given. */
    @ServerRequestFilter(nonBlocking = true)
    public void meet(ResteasyReactiveContainerRequestContext served, RoutingContext context) {
        long announced = announced(context);
        boolean small = 0 <= announced && announced <= SMALL_BYTES;
        if (small && announced > 0 && isBlocking(served)) {
            SmallBody.await(served, context, PATIENCE);
        }
        if (!small) {
            begin(served, context);
        }
    }

    private void begin(ResteasyReactiveContainerRequestContext served, RoutingContext context) {
        String client = CallerLimits.subject(context).orElseGet(() -> addresses.of(context.request()));
        switch (places.take(client)) {
            case TAKEN -> follow(served, context, client);
            case FULL_FOR_ONE -> refuse(context, WebProblem.TOO_MANY_UPLOADS, settings.uploadsOfOne());
            case FULL_FOR_ALL -> refuse(context, WebProblem.TOO_MANY_UPLOADS_NOW, settings.uploads());
        }
    }

    private void follow(ResteasyReactiveContainerRequestContext served, RoutingContext context, String client) {
        Runnable over = places.leaving(client);
        context.request().end().onComplete(received -> over.run());
        context.addHeadersEndHandler(answered -> over.run());
        context.addEndHandler(ended -> {
            over.run();
            if (context.response().getStatusCode() == WebProblem.BODY_TOO_SLOW.status()) {
                hangUp(context);
            }
        });
        if (isBlocking(served)) {
            served.setEntityStream(
                    new SteadyStream(served.getEntityStream(), settings.uploadBytesPerSecond(), PATIENCE, over));
        }
        if (context.response().closed()) {
            over.run(); // It was gone before anybody asked to be told.
        }
    }

    private static void refuse(RoutingContext context, ProblemKind kind, int max) {
        context.response().putHeader("Retry-After", String.valueOf(RETRY_SECONDS));
        hangUpAfterAnswer(context);
        throw new ProblemException(kind, Map.of("max", max, "seconds", RETRY_SECONDS));
    }

    /** What is still on its way is not worth waiting for. */
    static void hangUpAfterAnswer(RoutingContext context) {
        if (!isShared(context)) {
            context.response().putHeader("Connection", "close");
        }
        context.addEndHandler(answered -> hangUp(context));
    }

    /** Not at once: it would take the answer along, or keep what others send over the connection from coming in. */
    private static void hangUp(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.isEnded()) {
            request.handler(ignored -> {});
            request.resume();
        }
        context.vertx().setTimer(GOODBYE_MILLIS, late -> {
            if (isShared(context)) {
                context.response().reset();
            } else {
                request.connection().close();
            }
        });
    }

    /** Whether others may be answered over the same connection at the same time. */
    private static boolean isShared(RoutingContext context) {
        return context.request().version() == HttpVersion.HTTP_2;
    }

    /** The others are read by the framework, which gives them a thread beyond a size of its own ({@code input-buffer-size}). */
    private static boolean isBlocking(ResteasyReactiveContainerRequestContext served) {
        return ((ResteasyReactiveRequestContext) served.getServerRequestContext())
                .getTarget()
                .isBlocking();
    }

    /** How many bytes are to come: zero for no body, negative where nobody said or they are many. */
    private static long announced(RoutingContext context) {
        HttpServerRequest request = context.request();
        String length = request.getHeader("Content-Length");
        if (length != null) {
            return length.matches("[0-9]{1,18}") ? Long.parseLong(length) : -1;
        }
        boolean none = !BodySize.isLarge(context)
                && (request.isEnded()
                        || request.method() == HttpMethod.GET
                        || request.method() == HttpMethod.HEAD
                        || !isShared(context) && !request.headers().contains("Transfer-Encoding"));
        return none ? 0 : -1;
    }
}
