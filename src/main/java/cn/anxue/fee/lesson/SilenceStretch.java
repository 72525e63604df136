package cn.anxue.fee.lesson;

import cn.anxue.fee.lesson.LessonStore.Due;
import cn.anxue.fee.order.OrderId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a day brings to a stretch of orders, as it is gathered order by order. Pure. */
final class SilenceStretch {
    private final LocalDate day;
    private final List<LessonKey> confirmed = new ArrayList<>();
    private final Map<OrderId, List<Due>> reminded = new LinkedHashMap<>();
    private final List<Teachings.Look> next = new ArrayList<>();

    /** Whether silence counts against an order. */
    enum Standing {
        /** It does. */
        COUNTS,
        /** Not for now: a refund or claim is being settled, or nobody has accepted yet. */
        WAITS,
        /** Never again. */
        ENDED
    }

    SilenceStretch(LocalDate day) {
        this.day = day;
    }

    /** @param waiting the lessons of the order that nobody has answered */
    void take(OrderId order, List<Lesson> waiting, Standing standing) {
        switch (standing) {
            case ENDED -> next.add(new Teachings.Look(order, null));
            case WAITS -> next.add(new Teachings.Look(order, waiting.isEmpty() ? null : day.plusDays(1)));
            case COUNTS -> {
                SilenceRules.Step step = SilenceRules.on(day, waiting);
                confirmed.addAll(step.confirmed());
                if (!step.reminded().isEmpty()) {
                    reminded.put(order, step.reminded());
                }
                next.add(new Teachings.Look(order, step.lookOn()));
            }
        }
    }

    List<LessonKey> confirmed() {
        return confirmed;
    }

    Map<OrderId, List<Due>> reminded() {
        return reminded;
    }

    List<Teachings.Look> next() {
        return next;
    }
}
