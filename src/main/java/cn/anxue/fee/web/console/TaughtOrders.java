package cn.anxue.fee.web.console;

import cn.anxue.fee.lesson.LessonInquiry;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderSearch;
import cn.anxue.fee.order.OrderState;
import cn.anxue.fee.order.OrderView;
import cn.anxue.identity.Caller;
import cn.anxue.page.Page;
import cn.anxue.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The orders an institution may be teaching. */
@ApplicationScoped
class TaughtOrders {
    private static final int SHOWN_MAX = 200;

    private final OrderSearch search;
    private final OrderRegister register;
    private final LessonInquiry lessons;

    TaughtOrders(OrderSearch search, OrderRegister register, LessonInquiry lessons) {
        this.search = search;
        this.register = register;
        this.lessons = lessons;
    }

    /** @param more whether there are more than are shown */
    record Listed(List<TaughtOrder> orders, boolean more) {}

    /**
     * Those that are paid and not taught to the end, by course.
     *
     * @param ticked with the number each lesson was to have
     * @param problems why some were refused
     */
    Listed of(Caller caller, Map<UUID, Integer> ticked, Map<UUID, Text> problems) {
        List<OrderView> found = new ArrayList<>();
        boolean more = false;
        for (OrderState state : List.of(OrderState.IN_DELIVERY, OrderState.FUNDED)) {
            Page<OrderView> page = search.search(caller, new OrderSearch.Query(null, state, null, null, SHOWN_MAX));
            found.addAll(page.items());
            more |= page.next() != null;
        }
        problems.keySet().stream()
                .filter(id ->
                        found.stream().noneMatch(order -> order.id().value().equals(id)))
                .map(OrderId::new)
                .filter(register::exists)
                .forEach(id -> found.add(register.get(caller, id)));
        Map<OrderId, Integer> last =
                lessons.lastNumbers(found.stream().map(OrderView::id).toList());
        List<TaughtOrder> orders = found.stream()
                .map(order -> taught(order, last, ticked, problems))
                .filter(one -> one.next() <= one.order().terms().allLessons() || one.problem() != null)
                .sorted(Comparator.comparing((TaughtOrder one) -> one.order().courseName())
                        .thenComparing(one -> one.order().learner().name()))
                .toList();
        return new Listed(orders, more);
    }

    private static TaughtOrder taught(
            OrderView order, Map<OrderId, Integer> last, Map<UUID, Integer> ticked, Map<UUID, Text> problems) {
        UUID id = order.id().value();
        return new TaughtOrder(order, last.getOrDefault(order.id(), 0) + 1, ticked.containsKey(id), problems.get(id));
    }
}
