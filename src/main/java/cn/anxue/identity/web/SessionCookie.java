package cn.anxue.identity.web;

import cn.anxue.identity.SecretCode;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/**
 * The cookie of a session: read by no script, sent along by no other site, gone with the browser. Over TLS it has the
 * prefix by which browsers refuse one that was planted by a neighbour (ASVS 5.0 V3.3).
 */
final class SessionCookie {
    private static final String PLAIN = "anxue";
    private static final String HOST_BOUND = "__Host-anxue";

    private SessionCookie() {}

    static Optional<String> read(RoutingContext context) {
        Cookie cookie = context.request().getCookie(name(context));
        return cookie == null || cookie.getValue().isEmpty() ? Optional.empty() : Optional.of(cookie.getValue());
    }

    static NewCookie holding(SecretCode code, RoutingContext context) {
        return builder(context).value(code.value()).build();
    }

    /** Tells the browser to forget it. */
    static NewCookie gone(RoutingContext context) {
        return builder(context).value("").maxAge(0).build();
    }

    private static NewCookie.Builder builder(RoutingContext context) {
        return new NewCookie.Builder(name(context))
                .path("/")
                .httpOnly(true)
                .secure(isSecure(context))
                .sameSite(NewCookie.SameSite.STRICT);
    }

    private static String name(RoutingContext context) {
        return isSecure(context) ? HOST_BOUND : PLAIN;
    }

    /** Also behind a proxy that ends TLS; a browser that claims it of itself harms itself only. */
    private static boolean isSecure(RoutingContext context) {
        return context.request().isSSL() || "https".equals(context.request().getHeader("X-Forwarded-Proto"));
    }
}
