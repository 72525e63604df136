package cn.anxue.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go on after signing in: a page of ours, spelled without anything a browser or a header could read otherwise. */
record ReturnPath(String value) {
    static final ReturnPath CONSOLE = new ReturnPath("/console");

    private static final int LENGTH_MAX = 500;
    private static final Pattern LOCAL =
            Pattern.compile("/(?:[A-Za-z0-9._~%-]+(?:/[A-Za-z0-9._~%-]+)*/?)?(?:\\?[A-Za-z0-9._~%=&+-]*)?");

    /** For handing it on. */
    String asQuery() {
        return equals(CONSOLE) ? "" : "?return=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The console for everything we do not mean. */
    static ReturnPath of(@Nullable String asked) {
        if (asked == null
                || asked.length() > LENGTH_MAX
                || !LOCAL.matcher(asked).matches()) {
            return CONSOLE;
        }
        return asked.startsWith("/sign-") ? CONSOLE : new ReturnPath(asked);
    }
}
