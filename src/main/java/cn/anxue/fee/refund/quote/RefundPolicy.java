package cn.anxue.fee.refund.quote;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the law answers one cause.
 *
 * @param refusal why the records do not allow it; empty where they do
 * @param delivered the step that takes away the price of what was delivered
 */
record RefundPolicy(
        RefundCause cause,
        Function<RefundFacts, Optional<Refusal>> refusal,
        Function<RefundFacts, RefundStep> delivered) {
    /** A reason a cause does not hold. */
    record Refusal(ProblemKind kind, Map<String, ?> facts) {
        ProblemException problem() {
            return new ProblemException(kind, "/cause", facts);
        }
    }
}
