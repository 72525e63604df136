package cn.anxue.fee.lesson;

import cn.anxue.fee.order.OrderTerms;
import cn.anxue.problem.ProblemKind;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be recorded as taught. Pure. */
final class RecordingRules {
    private RecordingRules() {}

    /** Why not, and where in the item it shows. */
    record Refusal(String field, ProblemKind kind, Map<String, ?> facts) {}

    /** Of the order as a whole: it lives, and holds the money that lessons are to earn. */
    static @Nullable Refusal of(OrderTerms order) {
        if (!isTaught(order)) {
            return new Refusal("/orderId", LessonProblem.ORDER_NOT_TAUGHT, Map.of("state", order.state()));
        }
        if (!order.held().isPositive()) {
            return new Refusal("/orderId", LessonProblem.ORDER_HOLDS_NOTHING, Map.of());
        }
        return null;
    }

    /**
     * Of one more lesson. Teaching before the money came is as the rules would have it (domain.md F15); after the last day
     * of the order lessons are made up for; only before its first day there is nothing to teach.
     */
    static @Nullable Refusal of(OrderTerms order, Teaching teaching, LocalDate heldOn, LocalDate today) {
        if (heldOn.isAfter(today)) {
            return new Refusal("/heldOn", LessonProblem.LESSON_IN_FUTURE, Map.of("heldOn", heldOn));
        }
        if (heldOn.isBefore(order.startsOn())) {
            return new Refusal(
                    "/heldOn",
                    LessonProblem.LESSON_BEFORE_START,
                    Map.of("heldOn", heldOn, "startsOn", order.startsOn()));
        }
        if (teaching.standing() >= order.allLessons()) {
            return new Refusal("/orderId", LessonProblem.ALL_LESSONS_RECORDED, Map.of("lessons", order.allLessons()));
        }
        return null;
    }

    private static boolean isTaught(OrderTerms order) {
        return switch (order.state()) {
            case AWAITING_PAYMENT, PAID_UNCONFIRMED, FUNDED, IN_DELIVERY -> true;
            case QUOTED, COMPLETED, CLOSED, CANCELLED, EXPIRED_UNPAID, REFUNDED_FULL, TERMINATED -> false;
        };
    }
}
