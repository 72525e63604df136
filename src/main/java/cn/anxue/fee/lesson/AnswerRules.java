package cn.anxue.fee.lesson;

import cn.anxue.fee.lesson.RecordingRules.Refusal;
import cn.anxue.fee.order.OrderTerms;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be said of a lesson. Pure. */
final class AnswerRules {
    private AnswerRules() {}

    /** Whether it was said before; the same twice is no contradiction, whoever said it first. */
    static boolean isRepeated(LessonState state, LessonAnswer answer) {
        return switch (answer) {
            case CONFIRMED -> state.isEarned();
            case DISPUTED -> state == LessonState.DISPUTED;
        };
    }

    /** @param onHold whether a refund or a claim on the order is being settled, so that nothing may leave it */
    static @Nullable Refusal refusal(OrderTerms order, int n, LessonState state, LessonAnswer answer, boolean onHold) {
        if (state != LessonState.HELD) {
            return new Refusal("/n", LessonProblem.LESSON_ANSWERED, Map.of("n", n, "state", state));
        }
        if (!isAnswered(order)) {
            return new Refusal("/orderId", LessonProblem.ORDER_NOT_TAUGHT, Map.of("state", order.state()));
        }
        return answer == LessonAnswer.CONFIRMED && onHold
                ? new Refusal("/orderId", LessonProblem.ORDER_ON_HOLD, Map.of())
                : null;
    }

    /** Lessons of an order that nobody accepted wait until somebody does. */
    static boolean isAnswered(OrderTerms order) {
        return switch (order.state()) {
            case AWAITING_PAYMENT, FUNDED, IN_DELIVERY -> true;
            case QUOTED, PAID_UNCONFIRMED, COMPLETED, CLOSED, CANCELLED, EXPIRED_UNPAID, REFUNDED_FULL, TERMINATED ->
                false;
        };
    }
}
