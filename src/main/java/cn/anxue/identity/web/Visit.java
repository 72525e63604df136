package cn.anxue.identity.web;

import cn.anxue.identity.SecretCode;
import cn.anxue.identity.SignedIn;
import cn.anxue.identity.session.Session;
import cn.anxue.web.ClientAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The browser that asks: where it is, and how far its sign-in has come. */
@RequestScoped
public class Visit {
    private final RoutingContext context;
    private final SignedIn signedIn;
    private final ClientAddress addresses;

    Visit(RoutingContext context, SignedIn signedIn, ClientAddress addresses) {
        this.context = context;
        this.signedIn = signedIn;
        this.addresses = addresses;
    }

    String address() {
        return addresses.of(context.request());
    }

    /** The session at whatever step. */
    Optional<Session> session() {
        return SessionMechanism.COOKIE.read(context).flatMap(signedIn::find);
    }

    String keeping(SecretCode code) {
        return SessionMechanism.COOKIE.holding(code, context);
    }

    String forgetting() {
        return SessionMechanism.COOKIE.gone(context);
    }
}
