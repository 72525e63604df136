package cn.anxue.fee.lesson;

import cn.anxue.fee.lesson.LessonStore.ListAct;
import cn.anxue.fee.order.OrderHolds;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What lessons stand at when they are answered, and what an answer does to them; under the orders' locks. */
@ApplicationScoped
class AnsweredLessons {
    private final LessonStore lessons;
    private final Earnings earnings;
    private final Disputes disputes;
    private final OrderHolds holds;

    AnsweredLessons(LessonStore lessons, Earnings earnings, Disputes disputes, OrderHolds holds) {
        this.lessons = lessons;
        this.earnings = earnings;
        this.disputes = disputes;
        this.holds = holds;
    }

    void judge(AnswerList list, Map<OrderId, OrderTerms> terms) {
        List<LessonKey> keys = list.keys();
        if (!keys.isEmpty()) {
            list.judge(terms, lessons.states(keys), holds.heldOf(list.orders()).keySet());
        }
    }

    void write(AnswerList list, Map<OrderId, OrderTerms> terms, ListAct act) {
        earnings.confirm(list.confirmed(), LessonState.CONFIRMED, list.by(), terms, act);
        if (!list.disputed().isEmpty()) {
            lessons.answer(
                    list.disputed().stream()
                            .map(one -> Settled.withoutMoney(one.key(), LessonState.DISPUTED))
                            .toList(),
                    list.by(),
                    act);
            disputes.raise(list.disputed(), terms, act.at());
        }
    }
}
