package cn.anxue.outbox;

import cn.anxue.problem.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Addresses of receivers in good form. */
final class WebhookUrl {
    static final int LENGTH_MAX = 500;
    private static final int PORT_MAX = 65_535;
    private static final Pattern ASCII = Pattern.compile("[!-~]{10,500}");
    private static final Pattern HOST = Pattern.compile("[0-9a-z]([0-9a-z.-]{0,251}[0-9a-z])?|[0-9a-f:.]{2,45}");

    private WebhookUrl() {}

    /** @throws ProblemException {@code WEBHOOK_ADDRESS_INVALID} */
    static URI read(String text) {
        URI url = parse(text);
        String scheme = url.getScheme();
        boolean inForm = ("https".equals(scheme) || "http".equals(scheme))
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawFragment() == null
                && url.getPort() != 0
                && url.getPort() <= PORT_MAX
                && isHost(host(url));
        if (!inForm) {
            throw new ProblemException(WebhookProblem.WEBHOOK_ADDRESS_INVALID, "/url", Map.of());
        }
        return url;
    }

    /** As lists of hosts have it: lower case, an IPv6 address without its brackets, a name without the dot at its end. */
    static String host(URI url) {
        return normalized(url.getHost());
    }

    static String normalized(String host) {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        String name = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
        return name.toLowerCase(Locale.ROOT);
    }

    static boolean isHost(String normalized) {
        return HOST.matcher(normalized).matches();
    }

    static boolean isPlain(URI url) {
        return "http".equals(url.getScheme());
    }

    private static URI parse(String text) {
        if (ASCII.matcher(text).matches()) {
            try {
                return new URI(text);
            } catch (URISyntaxException e) {
                // Answered below, as any other address that is none.
            }
        }
        throw new ProblemException(WebhookProblem.WEBHOOK_ADDRESS_INVALID, "/url", Map.of());
    }
}
