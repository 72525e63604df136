package cn.anxue.fee.lesson;

import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.identity.Caller;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows lessons to whoever sees their order. */
@ApplicationScoped
@Transactional
public class LessonInquiry {
    private final OrderRegister orders;
    private final LessonStore lessons;
    private final DisputeRecords disputes;
    private final Teachings teachings;

    LessonInquiry(OrderRegister orders, LessonStore lessons, DisputeRecords disputes, Teachings teachings) {
        this.orders = orders;
        this.lessons = lessons;
        this.disputes = disputes;
        this.teachings = teachings;
    }

    /** The number of the latest lesson of each, for whoever has been let see the orders; none where nothing was taught. */
    public Map<OrderId, Integer> lastNumbers(Collection<OrderId> ids) {
        Map<OrderId, Integer> numbers = new HashMap<>();
        teachings.of(ids).forEach((order, teaching) -> numbers.put(order, teaching.lastN()));
        return numbers;
    }

    /** By number. */
    public Page<Lesson> list(Caller caller, OrderId order, @Nullable String cursor, int limit) {
        orders.get(caller, order);
        int after = cursor == null ? 0 : number(cursor);
        return Page.of(
                lessons.page(order, after, limit),
                limit,
                last -> Cursor.encode(List.of(Integer.toString(last.key().n()), "n")));
    }

    public Lesson get(Caller caller, LessonKey key) {
        orders.get(caller, key.order());
        Lesson lesson = lessons.find(List.of(key)).get(key);
        if (lesson == null) {
            throw new ProblemException(LessonProblem.LESSON_NOT_FOUND, Map.of("n", key.n()));
        }
        return lesson;
    }

    /** What stands against a lesson, as far as the family has said anything. */
    public Optional<DisputeView> dispute(Caller caller, LessonKey key) {
        orders.get(caller, key.order());
        return disputes.of(key).map(Dispute::view);
    }

    private static int number(String cursor) {
        try {
            return Integer.parseInt(Cursor.decode(cursor, 2).get(0));
        } catch (NumberFormatException e) {
            throw new ProblemException(RequestProblem.INVALID_CURSOR);
        }
    }
}
