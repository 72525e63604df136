package cn.anxue.bank.format;

import cn.anxue.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One field of a SWIFT message.
 *
 * @param line where it begins
 * @param tag as in {@code 60F}; {@link #END} for the end of a message
 * @param content its lines, at least one
 */
record Mt940Field(int line, String tag, List<String> content) {
    static final String END = "-";

    String first() {
        return content.get(0);
    }

    ProblemException refusal(FormatProblem kind) {
        return refusal(kind, Map.of());
    }

    ProblemException refusal(FormatProblem kind, Map<String, ?> facts) {
        Map<String, Object> all = new HashMap<>(Map.of("line", line, "element", ":" + tag + ":"));
        all.putAll(facts);
        return new ProblemException(kind, all);
    }
}
