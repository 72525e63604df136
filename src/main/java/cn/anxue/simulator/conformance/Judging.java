package cn.anxue.simulator.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What cases look for in the calls they are judged by. */
final class Judging {
    private Judging() {}

    static boolean anyLine(List<SeenCall> calls, String field, String... wanted) {
        List<String> values = List.of(wanted);
        return calls.stream()
                .filter(SeenCall::isGood)
                .anyMatch(call -> call.each(field).stream().anyMatch(values::contains));
    }

    static boolean anyState(List<SeenCall> calls, String... wanted) {
        List<String> values = List.of(wanted);
        return calls.stream().filter(SeenCall::isGood).anyMatch(call -> values.contains(call.text("state")));
    }

    /** Lines of one call that share a reference and are numbered as its parts. */
    static boolean anyBatch(List<SeenCall> calls, PartedLines lines) {
        return calls.stream().filter(SeenCall::isGood).anyMatch(call -> lines.shareReference(call.each("id")));
    }

    /** At least two claims, the first with something in it, and nothing given twice. */
    static boolean claimsApart(List<SeenCall> calls) {
        List<SeenCall> good = calls.stream().filter(SeenCall::isGood).toList();
        Set<String> given = new HashSet<>();
        for (SeenCall call : good) {
            for (JsonNode item : call.answer().path("items")) {
                if (!given.add(item.path("id").asText())) {
                    return false;
                }
            }
        }
        return good.size() > 1 && !given.isEmpty();
    }
}
