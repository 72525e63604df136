package cn.anxue.web;

import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;

/**
 * Who reads an answer.
 *
 * @param locale Chinese unless the client prefers English
 * @param html whether a person at a browser asks, rather than a program
 * @param path the path asked for, without its query
 */
record Audience(Locale locale, boolean html, String path, String requestId) {
    static Audience of(RoutingContext context) {
        return new Audience(
                locale(context),
                prefersHtml(context.parsedHeaders().accept()),
                rawPath(context),
                RequestId.of(context));
    }

    /** The path as it came over the wire, before anybody decoded or normalised it. */
    static String rawPath(RoutingContext context) {
        String uri = context.request().uri();
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    private static Locale locale(RoutingContext context) {
        for (LanguageHeader language : context.parsedHeaders().acceptLanguage()) {
            if ("zh".equalsIgnoreCase(language.tag())) {
                return Locale.CHINESE;
            }
            if ("en".equalsIgnoreCase(language.tag())) {
                return Locale.ENGLISH;
            }
        }
        return Locale.CHINESE;
    }

    /** Asked by its value, since a header that stands alone is not taken apart before somebody asks for that. */
    static boolean prefersHtml(List<MIMEHeader> accepted) {
        return !accepted.isEmpty()
                && MediaType.TEXT_HTML.equalsIgnoreCase(accepted.get(0).value());
    }
}
