package cn.anxue.scope;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as a caller within reach would send it: whole and valid, so that nothing but his reach can refuse it.
 *
 * @param variables of the path, by name
 * @param query with its question mark, or empty
 * @param body written as JSON, a text as it is; nothing for a request without one
 * @param institution whose token is within reach
 * @param order whose family is within reach
 * @param marker what stands in the answers of those within reach and in no others
 */
record Ask(
        Map<String, String> variables,
        String query,
        @Nullable Object body,
        Map<String, String> headers,
        @Nullable UUID institution,
        @Nullable UUID order,
        @Nullable String marker) {
    /** For a path without variables. */
    static Ask plain() {
        return new Ask(Map.of(), "", null, Map.of(), null, null, null);
    }

    static Ask of(String variable, Object value) {
        return plain().and(variable, value);
    }

    Ask and(String variable, Object value) {
        return new Ask(with(variables, variable, value), query, body, headers, institution, order, marker);
    }

    Ask query(String asked) {
        return new Ask(variables, "?" + asked, body, headers, institution, order, marker);
    }

    Ask body(Object sent) {
        return new Ask(variables, query, sent, headers, institution, order, marker);
    }

    Ask header(String name, Object value) {
        return new Ask(variables, query, body, with(headers, name, value), institution, order, marker);
    }

    /** With a key nobody has used. */
    Ask once() {
        return header("Idempotency-Key", UUID.randomUUID());
    }

    Ask ifMatch(long version) {
        return header("If-Match", "\"" + version + "\"");
    }

    Ask institution(UUID id) {
        return new Ask(variables, query, body, headers, id, order, marker);
    }

    Ask order(UUID id) {
        return new Ask(variables, query, body, headers, institution, id, marker);
    }

    Ask marker(Object text) {
        return new Ask(variables, query, body, headers, institution, order, text.toString());
    }

    private static Map<String, String> with(Map<String, String> before, String name, Object value) {
        Map<String, String> after = new LinkedHashMap<>(before);
        after.put(name, value.toString());
        return after;
    }
}
