package cn.anxue.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All pages there are, as {@code route-access.txt} lists them. */
final class PageRoutes {
    static final String PUBLIC = "public";

    private static final Pattern LINE = Pattern.compile("GET (/.*) = (.*)");
    private static final String PROGRAMS = "/(api|q|feeds|calendar|\\.well-known|i)(/.*)?";

    /** Files and fragments; and what ends the visit. */
    private static final List<String> NOT_PAGES = List.of(
            "/sign-out",
            "/suggestions",
            "/verify/file",
            "/demo/bank/accounts",
            "/demo/bank/days",
            "/demo/messages",
            "/demo/conformance",
            "/demo/conformance/report");

    private static final List<String> FILES =
            List.of("/export", "/reports/sheet", "/copy", "/file", "/{n}", "/{document}", "/{kind}");

    private static final List<Route> ALL = read();

    private PageRoutes() {}

    /** One of them, and who may open it. */
    record Route(String path, List<String> groups, Pattern pattern) {
        boolean allows(String group) {
            return groups.contains(group);
        }

        boolean isPlain() {
            return !path.contains("{");
        }

        private long filledIn() {
            return path.chars().filter(sign -> sign == '{').count();
        }

        private boolean isPage() {
            return !path.matches(PROGRAMS)
                    && !NOT_PAGES.contains(path)
                    && FILES.stream().noneMatch(path::endsWith);
        }
    }

    /** Under which of them an address falls; none where it is no page. */
    static Optional<Route> of(String address) {
        String path = address.split("[?#]", 2)[0];
        return ALL.stream()
                .filter(route -> route.pattern().matcher(path).matches())
                .findFirst()
                .filter(Route::isPage);
    }

    /** Those a group of people may open and that name nothing in their path. */
    static List<String> plain(String group) {
        return ALL.stream()
                .filter(route -> route.isPage() && route.isPlain() && route.allows(group))
                .map(Route::path)
                .toList();
    }

    /** The plainest first: a fixed name before one that is filled in. */
    private static List<Route> read() {
        try (InputStream in = PageRoutes.class.getResourceAsStream("/route-access.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .map(line -> route(line.group(1), line.group(2)))
                    .sorted(Comparator.comparing(Route::filledIn))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Route route(String path, String groups) {
        String pattern = path.replaceAll("\\{\\w+\\s*:\\s*([^}]+)}", "($1)").replaceAll("\\{\\w+}", "[^/]+");
        return new Route(path, Arrays.asList(groups.split(" ")), Pattern.compile(pattern));
    }
}
