package cn.anxue.fee.lesson;

import cn.anxue.audit.AuditTrail;
import cn.anxue.fee.lesson.LessonStore.ListAct;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.identity.Caller;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** The trail of lists of lessons: one row for each list and region, for every lesson names its lists. */
final class LessonTrail {
    private LessonTrail() {}

    static <T> void keep(
            AuditTrail audit,
            Caller caller,
            String act,
            ListAct list,
            List<T> items,
            Function<T, LessonKey> key,
            Map<OrderId, OrderTerms> terms) {
        Set<OrderId> orders = new LinkedHashSet<>();
        items.forEach(item -> orders.add(key.apply(item).order()));
        if (orders.size() == 1) {
            OrderTerms order = term(terms, orders.iterator().next());
            audit.recordAll(List.of(new AuditTrail.Row(
                    caller, act, "order", order.id().value(), List.of("lessons"), order.regionCode())));
            return;
        }
        Set<String> regions = new LinkedHashSet<>();
        orders.forEach(order -> regions.add(term(terms, order).regionCode()));
        List<AuditTrail.Row> rows = new ArrayList<>();
        regions.forEach(region ->
                rows.add(new AuditTrail.Row(caller, act, "lesson_list", list.id(), List.of("lessons"), region)));
        audit.recordAll(rows);
    }

    private static OrderTerms term(Map<OrderId, OrderTerms> terms, OrderId order) {
        return Objects.requireNonNull(terms.get(order));
    }
}
