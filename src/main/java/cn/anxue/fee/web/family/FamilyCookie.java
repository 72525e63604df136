package cn.anxue.fee.web.family;

import cn.anxue.identity.SecretCode;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The cookie of a family's session: read by no script, sent along by no other site, gone with the browser. */
final class FamilyCookie {
    private static final String PLAIN = "anxue-family";
    private static final String HOST_BOUND = "__Host-anxue-family";

    private FamilyCookie() {}

    static Optional<String> read(RoutingContext context) {
        Cookie cookie = context.request().getCookie(name(context));
        return cookie == null || cookie.getValue().isEmpty() ? Optional.empty() : Optional.of(cookie.getValue());
    }

    static String holding(SecretCode code, RoutingContext context) {
        return header(code.value(), context);
    }

    static String gone(RoutingContext context) {
        return header("", context) + "; Max-Age=0";
    }

    private static String header(String value, RoutingContext context) {
        String secure = isSecure(context) ? "; Secure" : "";
        return name(context) + "=" + value + "; Path=/; HttpOnly; SameSite=Strict" + secure;
    }

    private static String name(RoutingContext context) {
        return isSecure(context) ? HOST_BOUND : PLAIN;
    }

    /** Also behind a proxy that ends TLS. */
    private static boolean isSecure(RoutingContext context) {
        return context.request().isSSL() || "https".equals(context.request().getHeader("X-Forwarded-Proto"));
    }
}
