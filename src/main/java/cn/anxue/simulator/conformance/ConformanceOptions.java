package cn.anxue.simulator.conformance;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the command {@code conformance} is asked.
 *
 * @param token null where it signs in by name and password, and may do so again
 * @param waitSeconds how long a case waits for the bank's client
 * @param report only how the cases stand; none is begun
 * @param cases those asked for; empty for all that have not been passed
 */
record ConformanceOptions(
        String url,
        @Nullable String token,
        String name,
        String password,
        int waitSeconds,
        boolean report,
        List<String> cases) {
    static final String USAGE = """
            conformance [--url http://127.0.0.1:8080] [--token TOKEN | --name bank --password anxue-demo]
                        [--wait 300] [--report] [CASE ...]
            Begins each case in turn, waits for your client to do it, and says what was wrong with what it did.
            逐项开始自测，等待贵行程序调用，并说明哪里不对。--report: how the cases stand now, without beginning any.
            """;

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]+");
    private static final int PORT_MAX = 65_535;
    private static final String REPORT = "--report";
    private static final Map<String, String> USUAL = Map.of(
            "--url",
            "http://127.0.0.1:8080",
            "--token",
            "",
            "--name",
            "bank",
            "--password",
            "anxue-demo",
            "--wait",
            "300");

    /** Nothing where they make no sense. */
    static Optional<ConformanceOptions> of(List<String> arguments) {
        Map<String, String> given = new HashMap<>(USUAL);
        List<String> cases = new ArrayList<>();
        boolean report = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals(REPORT)) {
                report = true;
            } else if (given.containsKey(argument) && i + 1 < arguments.size()) {
                i++;
                given.put(argument, arguments.get(i));
            } else if (isCase(argument)) {
                cases.add(argument.toUpperCase(Locale.ROOT));
            } else {
                return Optional.empty();
            }
        }
        return read(given, report, cases);
    }

    /** What stands in the way of asking at all, in words; a token is not repeated, for it is a secret. */
    Optional<String> obstacle() {
        if (URI.create(url).getPort() > PORT_MAX) {
            return Optional.of("The port in --url is above " + PORT_MAX + ": " + url + ". 端口号超出范围。");
        }
        if (token != null && !isToken(token)) {
            return Optional.of(
                    "What --token gives is no token: it has a blank, a line break or another character that no"
                            + " token has. 令牌中含有空格、换行或其他不允许的字符。");
        }
        return Optional.empty();
    }

    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    private static Optional<ConformanceOptions> read(Map<String, String> given, boolean report, List<String> cases) {
        String url = given.getOrDefault("--url", "").replaceFirst("/+$", "");
        String wait = given.getOrDefault("--wait", "");
        String token = given.getOrDefault("--token", "");
        if (!url.matches("https?://\\S+") || !wait.matches("[0-9]{1,5}") || !isAddress(url)) {
            return Optional.empty();
        }
        return Optional.of(new ConformanceOptions(
                url,
                token.isEmpty() ? null : token,
                given.getOrDefault("--name", ""),
                given.getOrDefault("--password", ""),
                Integer.parseInt(wait),
                report,
                cases));
    }

    private static boolean isAddress(String url) {
        try {
            return URI.create(url).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isCase(String argument) {
        for (ConformanceCase one : ConformanceCase.values()) {
            if (one.name().equalsIgnoreCase(argument)) {
                return true;
            }
        }
        return false;
    }
}
