package cn.anxue.fee.lesson;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one item of a list.
 *
 * @param line its place in the list, from 0
 * @param key the lesson; null where it was refused
 * @param violations why it was refused
 */
public record ItemAnswer(
        int line,
        LessonOutcome outcome,
        @Nullable LessonKey key,
        @Nullable LessonState state,
        List<Violation> violations) {
    public ItemAnswer {
        violations = List.copyOf(violations);
    }

    static ItemAnswer refused(int line, String field, ProblemKind kind, Map<String, ?> facts) {
        return refused(line, List.of(new Violation("/" + line + field, kind, facts)));
    }

    static ItemAnswer refused(int line, List<Violation> violations) {
        return new ItemAnswer(line, LessonOutcome.REFUSED, null, null, violations);
    }

    static ItemAnswer done(int line, LessonOutcome outcome, LessonKey key, LessonState state) {
        return new ItemAnswer(line, outcome, key, state, List.of());
    }

    /** What clients rely on: the outcome, or the code of the first thing wrong. */
    public String code() {
        return violations.isEmpty() ? outcome.name() : violations.get(0).kind().name();
    }

    /**
     * The same of an item that was sent alone.
     *
     * @throws ProblemException where it was refused
     */
    ItemAnswer orThrow() {
        if (outcome == LessonOutcome.REFUSED) {
            String place = "/" + line;
            throw new ProblemException(violations.stream()
                    .map(found -> new Violation(found.pointer().substring(place.length()), found.kind(), found.facts()))
                    .toList());
        }
        return this;
    }
}
