package cn.anxue.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often one address may call, before anybody looks who calls. What turns out to be a known caller's is counted for him
 * by {@link CallerLimits}; all else, tokens that are not accepted included, is the address's own.
 */
@ApplicationScoped
public class AddressLimits {
    static final int PRIORITY = 7_000;

    private static final String INSTITUTIONS = "/api/v1/public/institutions";
    private static final String INSTITUTION_PAGES = "/institutions";
    private static final String CHECK = "/account-check";
    private static final String TIP_OFFS = "/api/v1/public/tip-offs";

    private final ProblemWriter problems;
    private final ClientAddress addresses;
    private final RateLimit visitors;
    private final RateLimit token;
    private final RateLimit signIn;
    private final RateLimit familyCodes;
    private final RateLimit accountCheck;
    private final RateLimit accountCheckInstitution;
    private final RateLimit publicSearch;
    private final RateLimit tipOffs;
    private final RateLimit tipOffStatus;

    AddressLimits(ProblemWriter problems, ClientAddress addresses, LimitSettings settings) {
        this.problems = problems;
        this.addresses = addresses;
        int clientsMax = settings.clientsMax();
        this.visitors = new RateLimit("visitors", settings.visitors(), clientsMax);
        this.token = new RateLimit("token", settings.token(), clientsMax);
        this.signIn = new RateLimit("sign-in", settings.signIn(), clientsMax);
        this.familyCodes = new RateLimit("family-codes", settings.familyCodes(), clientsMax);
        this.accountCheck = new RateLimit("account-check", settings.accountCheck(), clientsMax);
        this.accountCheckInstitution =
                new RateLimit("account-check-institution", settings.accountCheckInstitution(), clientsMax);
        this.publicSearch = new RateLimit("public-search", settings.publicSearch(), clientsMax);
        this.tipOffs = new RateLimit("tip-offs", settings.tipOffs(), clientsMax);
        this.tipOffStatus = new RateLimit("tip-off-status", settings.tipOffStatus(), clientsMax);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        String path = path(context);
        if (path.startsWith("/q/")) {
            context.next();
            return;
        }
        long wait = wait(context, path, addresses.of(context.request()));
        if (wait > 0) {
            problems.refuse(context, WebProblem.TOO_MANY_REQUESTS, Map.of("seconds", wait));
            return;
        }
        context.next();
    }

    private long wait(RoutingContext context, String path, String address) {
        HttpServerRequest request = context.request();
        MultiMap headers = context.response().headers();
        RateLimit tight = tight(request, path);
        if (tight != null) {
            long wait = tight.take(address, headers);
            return wait == 0 && tight == accountCheck ? accountCheckInstitution.take(institution(path), headers) : wait;
        }
        if (!path.startsWith("/api/")
                || path.startsWith(INSTITUTIONS)
                || !request.headers().contains("Authorization")) {
            return visitors.take(address, headers);
        }
        context.addHeadersEndHandler(answered -> {
            if (!CallerLimits.isCounted(context)) {
                visitors.count(address);
            }
        });
        return visitors.look(address, headers);
    }

    private @Nullable RateLimit tight(HttpServerRequest request, String path) {
        if (path.startsWith(TIP_OFFS + "/")) {
            return tipOffStatus;
        }
        if (HttpMethod.POST.equals(request.method())) {
            return tightPost(path);
        }
        return isSearch(request, path) ? publicSearch : null;
    }

    private static boolean isSearch(HttpServerRequest request, String path) {
        return switch (path) {
            case INSTITUTIONS, "/suggestions" -> true;
            case "/", CHECK -> request.uri().contains("q=");
            default -> false;
        };
    }

    private @Nullable RateLimit tightPost(String path) {
        if (path.startsWith("/sign-in")) {
            return signIn;
        }
        if ((path.startsWith(INSTITUTIONS) || path.startsWith(INSTITUTION_PAGES)) && path.endsWith(CHECK)) {
            return accountCheck;
        }
        return switch (path) {
            case "/api/v1/token", "/family/session" -> token;
            case "/api/v1/family/codes", "/family/codes" -> familyCodes;
            case "/tip-off", TIP_OFFS -> tipOffs;
            case "/tip-off/status", "/tip-off/reopening" -> tipOffStatus;
            default -> null;
        };
    }

    /** Of {@code …/{uscc}/account-check} what stands between, however it is written. */
    private static String institution(String path) {
        int begin = (path.startsWith(INSTITUTIONS) ? INSTITUTIONS : INSTITUTION_PAGES).length();
        int end = Math.max(path.length() - CHECK.length(), begin);
        String asked = path.substring(begin, end).toUpperCase(Locale.ROOT);
        return asked.length() <= 64 ? asked : asked.substring(0, 64);
    }

    /** As the router reads it: no escapes of plain letters, no slash at the end. */
    private static String path(RoutingContext context) {
        String path = context.normalizedPath();
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
