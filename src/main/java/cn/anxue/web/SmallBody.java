package cn.anxue.web;

import cn.anxue.problem.ProblemException;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpRequest;

/** A body waited for as a whole, by no thread; the request goes on once it is here, or in vain after a while. */
final class SmallBody implements ServerHttpRequest.ReadCallback {
    private final ResteasyReactiveContainerRequestContext served;
    private final RoutingContext context;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final long timer;

    private SmallBody(ResteasyReactiveContainerRequestContext served, RoutingContext context, Duration patience) {
        this.served = served;
        this.context = context;
        this.timer = context.vertx().setTimer(patience.toMillis(), late -> giveUp());
    }

    static void await(ResteasyReactiveContainerRequestContext served, RoutingContext context, Duration patience) {
        SmallBody body = new SmallBody(served, context, patience);
        served.suspend();
        context.request().exceptionHandler(gone -> context.vertx().cancelTimer(body.timer));
        ServerHttpRequest request = ((ResteasyReactiveRequestContext) served.getServerRequestContext()).serverRequest();
        request.setReadListener(body);
        request.resumeRequestInput();
    }

    @Override
    public void data(ByteBuffer some) {
        byte[] copy = new byte[some.remaining()];
        some.get(copy);
        bytes.writeBytes(copy);
    }

    @Override
    public void done() {
        if (context.vertx().cancelTimer(timer)) {
            served.setEntityStream(new ByteArrayInputStream(bytes.toByteArray()));
            served.resume();
        }
    }

    private void giveUp() {
        if (context.response().closed()) {
            return;
        }
        Uploads.hangUpAfterAnswer(context);
        served.resume(new ProblemException(WebProblem.BODY_TOO_SLOW));
    }
}
