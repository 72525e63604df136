package cn.anxue.web;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** How large a reader wants the type of public pages; nothing is kept of who never asked. Templates say {@code inject:type}. */
@Named("type")
@RequestScoped
public class ReaderType {
    private static final String COOKIE = "type";
    private static final String LARGE = "large";
    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    private final RoutingContext context;

    ReaderType(RoutingContext context) {
        this.context = context;
    }

    public boolean isLarge() {
        Cookie cookie = context.request().getCookie(COOKIE);
        return cookie != null && LARGE.equals(cookie.getValue());
    }

    /** Where the reader is, to come back to after a change. */
    public String here() {
        return context.request().uri();
    }

    /** The header that has a browser keep the choice, or forget it. */
    public static String choice(boolean large) {
        return COOKIE + "=" + (large ? LARGE : "") + "; Path=/; SameSite=Lax; HttpOnly; Max-Age="
                + (large ? YEAR_SECONDS : 0);
    }
}
