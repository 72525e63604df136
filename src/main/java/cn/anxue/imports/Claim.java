package cn.anxue.imports;

import cn.anxue.problem.ProblemKind;
import java.util.Map;

/**
 * What a row takes for itself and other rows of its sheet may want too.
 *
 * @param what as text, the same for all that want it
 * @param most how many rows may have it
 * @param spent what is wrong with those that come too late; its fact {@code row} is the first that had it
 */
record Claim(ReadRow row, String field, String what, int most, ProblemKind spent, Map<String, ?> facts) {
    static Claim alone(ReadRow row, String field, String what) {
        return alone(row, field, what, RowProblem.ROW_TWICE);
    }

    static Claim alone(ReadRow row, String field, String what, ProblemKind spent) {
        return new Claim(row, field, what, 1, spent, Map.of());
    }
}
