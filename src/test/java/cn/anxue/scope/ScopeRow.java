package cn.anxue.scope;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A line of {@code route-scope.txt}: how the scope of a route is proven.
 *
 * @param outside the status an outsider is answered with
 * @param sample what is asked for; empty for a path that needs nothing
 */
record ScopeRow(String route, Proof proof, int outside, String sample) {
    /** How a route shows that it keeps to the caller's reach. */
    enum Proof {
        /** Another status than success for outsiders, and nothing changed. */
        THING,
        /** A list, in which outsiders do not find what insiders find. */
        LIST,
        /** A list of acts answered one by one: outsiders' are not done. */
        LINES,
        /** The same for everybody who may call it at all; the heading above the lines says why. */
        OPEN
    }

    private static final int NOT_FOUND = 404;

    /** Every line, by method and path. */
    static Map<String, ScopeRow> table() {
        try (InputStream file = Objects.requireNonNull(ScopeRow.class.getResourceAsStream("/route-scope.txt"))) {
            Map<String, ScopeRow> table = new TreeMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ScopeRow::read)
                    .forEach(row -> table.put(row.route(), row));
            return table;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ScopeRow read(String line) {
        int equals = line.lastIndexOf(" = ");
        String[] words = line.substring(equals + 3).strip().split(" ");
        String[] proof = words[0].split(":");
        int outside = proof.length > 1 ? Integer.parseInt(proof[1]) : NOT_FOUND;
        String sample = words.length > 1 ? words[1] : "";
        return new ScopeRow(
                line.substring(0, equals).strip(), Proof.valueOf(proof[0].toUpperCase(Locale.ROOT)), outside, sample);
    }
}
