package cn.anxue.web;

import cn.anxue.identity.SecretCode;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * The cookie of a session: read by no script, sent along by no other site, gone with the browser. Over TLS it has the
 * prefix by which browsers refuse one that was planted by a neighbour (ASVS 5.0 V3.3).
 *
 * @param plain its name without TLS
 */
public record BrowserCookie(String plain) {
    private static final String HOST_BOUND = "__Host-";

    /** What the browser holds, if it holds any. */
    public Optional<String> read(RoutingContext context) {
        Cookie cookie = context.request().getCookie(name(context));
        return cookie == null || cookie.getValue().isEmpty() ? Optional.empty() : Optional.of(cookie.getValue());
    }

    /** The header that has a browser keep it. */
    public String holding(SecretCode code, RoutingContext context) {
        return header(code.value(), context);
    }

    /** The header that has a browser forget it. */
    public String gone(RoutingContext context) {
        return header("", context) + "; Max-Age=0";
    }

    private String header(String value, RoutingContext context) {
        String secure = isSecure(context) ? "; Secure" : "";
        return name(context) + "=" + value + "; Path=/; HttpOnly; SameSite=Strict" + secure;
    }

    private String name(RoutingContext context) {
        return isSecure(context) ? HOST_BOUND + plain : plain;
    }

    /** Also behind a proxy that ends TLS; a browser that claims it of itself harms itself only. */
    private static boolean isSecure(RoutingContext context) {
        return context.request().isSSL() || "https".equals(context.request().getHeader("X-Forwarded-Proto"));
    }
}
