package cn.anxue.simulator.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A call of a bank's client and what it was answered.
 *
 * @param path without the base and the query, as in {@code bank/transactions}
 * @param replayed whether it was the answer of an earlier call with the same key
 * @param answer missing where it was no JSON
 */
public record SeenCall(Instant at, String method, String path, int status, boolean replayed, JsonNode answer) {
    static final JsonNode NOTHING = MissingNode.getInstance();

    /** @param form of method and path, as in {@code GET bank/statements/[^/]+} */
    boolean is(String form) {
        return (method + " " + path).matches(form);
    }

    boolean isGood() {
        return status < 300;
    }

    /** The outcome, or the code, of each line of a list. */
    List<String> each(String field) {
        return StreamSupport.stream(answer.path("items").spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList();
    }

    /** Whether it tells of a file that was rejected, for this reason among others. */
    boolean isRejectedFor(String code) {
        return text("state").equals("REJECTED")
                && StreamSupport.stream(answer.path("problems").spliterator(), false)
                        .anyMatch(problem -> problem.path("code").asText().equals(code));
    }

    String text(String field) {
        return answer.path(field).asText();
    }
}
