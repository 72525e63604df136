package cn.anxue.fee.lesson;

import cn.anxue.audit.AuditTrail;
import cn.anxue.fee.lesson.LessonStore.ListAct;
import cn.anxue.fee.order.OrderHolds;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a ruling, or the institution's own word, makes of a lesson; under the order's lock. */
@ApplicationScoped
class RuledLessons {
    private final LessonStore lessons;
    private final Teachings teachings;
    private final Earnings earnings;
    private final OrderHolds holds;
    private final AuditTrail audit;

    RuledLessons(LessonStore lessons, Teachings teachings, Earnings earnings, OrderHolds holds, AuditTrail audit) {
        this.lessons = lessons;
        this.teachings = teachings;
        this.earnings = earnings;
        this.holds = holds;
        this.audit = audit;
    }

    void follow(Caller caller, LessonKey lesson, Ruling ruling, Map<OrderId, OrderTerms> terms, ListAct act) {
        OrderTerms order = Objects.requireNonNull(terms.get(lesson.order()));
        switch (ruling) {
            case VOID -> annul(lesson, Answerer.RULING, act);
            case CONFIRMED -> {
                if (!AnswerRules.isAnswered(order)) {
                    throw new ProblemException(LessonProblem.ORDER_NOT_TAUGHT, Map.of("state", order.state()));
                }
                if (!holds.heldOf(List.of(order.id())).isEmpty()) {
                    throw new ProblemException(LessonProblem.ORDER_ON_HOLD);
                }
                earnings.confirm(List.of(lesson), LessonState.CONFIRMED, Answerer.RULING, terms, act);
            }
        }
        keepTrail(caller, "fee.lesson-ruled", order);
    }

    /** The institution takes back what it recorded. */
    void withdraw(Caller institution, LessonKey lesson, OrderTerms order, ListAct act) {
        annul(lesson, Answerer.INSTITUTION, act);
        keepTrail(institution, "fee.lesson-withdrawn", order);
    }

    private void annul(LessonKey lesson, Answerer by, ListAct act) {
        lessons.answer(List.of(Settled.withoutMoney(lesson, LessonState.VOID)), by, act);
        teachings.loseOne(List.of(lesson.order()));
    }

    private void keepTrail(Caller caller, String act, OrderTerms order) {
        audit.recordAll(List.of(
                new AuditTrail.Row(caller, act, "order", order.id().value(), List.of("lessons"), order.regionCode())));
    }
}
