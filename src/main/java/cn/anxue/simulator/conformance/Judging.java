package cn.anxue.simulator.conformance;

import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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

    /** A result of one instruction, or of one in a list. */
    static boolean anyResult(List<SeenCall> calls, String wanted) {
        return anyState(calls, wanted) || anyLine(calls, "state", wanted);
    }

    /** A file was sent, and then a question answered as it should be. */
    static boolean sentBefore(List<SeenCall> calls, Predicate<SeenCall> answered) {
        return calls.stream()
                .filter(SeenCall::isGood)
                .dropWhile(call -> !call.method().equals("POST"))
                .anyMatch(call -> call.method().equals("GET") && answered.test(call));
    }

    /** Two claims, one after the other: the first with something in it, and nothing of that given again. */
    static boolean claimsApart(List<SeenCall> calls) {
        List<SeenCall> good = calls.stream().filter(SeenCall::isGood).toList();
        return IntStream.range(1, good.size()).anyMatch(i -> {
            List<String> first = good.get(i - 1).each("id");
            return !first.isEmpty() && Collections.disjoint(first, good.get(i).each("id"));
        });
    }
}
