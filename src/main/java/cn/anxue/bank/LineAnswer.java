package cn.anxue.bank;

import cn.anxue.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one line of a list.
 *
 * @param line its place in the list, from 0
 * @param code what it was booked as, or the stable code of the problem
 * @param id the line's id; of the earlier line for a duplicate or a conflict, where there is a single one; none where it was
 *     refused
 * @param violations what is wrong with a refused line
 */
public record LineAnswer(
        int line,
        LineOutcome outcome,
        String code,
        @Nullable LineId id,
        List<Violation> violations) {
    static LineAnswer booked(PlacedLine placed) {
        return new LineAnswer(
                placed.good().number(),
                LineOutcome.BOOKED,
                placed.placement().name(),
                placed.line().id(),
                List.of());
    }

    static LineAnswer refused(int line, List<Violation> violations) {
        return new LineAnswer(
                line, LineOutcome.REFUSED, violations.get(0).kind().name(), null, violations);
    }

    static LineAnswer declined(LineBooking.Declined line) {
        int number = line.placed().good().number();
        Violation violation = new Violation(
                "/" + number, line.refusal().problem(), line.refusal().facts());
        return refused(number, List.of(violation));
    }

    /** A line that confirms one notified before. */
    static LineAnswer confirmed(int line, LineId earlier) {
        return new LineAnswer(line, LineOutcome.CONFIRMED, LineOutcome.CONFIRMED.name(), earlier, List.of());
    }

    /** A line whose money is in the books by other lines. */
    static LineAnswer known(int line, LineOutcome outcome, BankProblem code, LineId earlier) {
        return new LineAnswer(line, outcome, code.name(), earlier, List.of());
    }

    /** A line of which nobody can say whether it is one that is in the books. */
    static LineAnswer doubtful(int line) {
        return new LineAnswer(line, LineOutcome.CONFLICT, BankProblem.MAY_BE_KNOWN.name(), null, List.of());
    }

    /** A line that names one received before. */
    static LineAnswer repeated(int line, LineId earlier, boolean sameContent) {
        LineOutcome outcome = sameContent ? LineOutcome.DUPLICATE : LineOutcome.CONFLICT;
        return new LineAnswer(line, outcome, outcome.name(), earlier, List.of());
    }
}
