package cn.anxue.fee.lesson;

import cn.anxue.fee.lesson.LessonRecording.Item;
import cn.anxue.fee.lesson.RecordingRules.Refusal;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges the items of a list one after the other, each against what the ones before it left. Pure. */
final class RecordingList {
    private final Map<LessonKey, LocalDate> known;
    private final Map<OrderId, Teaching> teachings;
    private final LocalDate today;
    private final List<ItemAnswer> answers = new ArrayList<>();
    private final List<LessonStore.Held> fresh = new ArrayList<>();
    private final Map<OrderId, Range> ranges = new LinkedHashMap<>();

    /** Lessons of one order recorded together. */
    record Range(OrderId order, int firstN, int lastN) {}

    /**
     * @param known lessons the list names that are recorded already, with their days
     * @param teachings of the orders that are taught already
     */
    RecordingList(Map<LessonKey, LocalDate> known, Map<OrderId, Teaching> teachings, LocalDate today) {
        this.known = new HashMap<>(known);
        this.teachings = new HashMap<>(teachings);
        this.today = today;
    }

    void judge(Item item, OrderTerms order) {
        Teaching teaching = teachings.getOrDefault(order.id(), Teaching.none(order.id()));
        int next = teaching.lastN() + 1;
        int n = item.n() == null ? next : item.n();
        LessonKey key = new LessonKey(order.id(), n);
        if (n < next) {
            answers.add(repeated(item, key));
            return;
        }
        Refusal refusal = refusal(item, order, teaching, n, next);
        if (refusal != null) {
            answers.add(ItemAnswer.refused(item.line(), refusal.field(), refusal.kind(), refusal.facts()));
            return;
        }
        teachings.put(order.id(), teaching.withOneMore());
        known.put(key, item.heldOn());
        fresh.add(new LessonStore.Held(key, item.heldOn()));
        ranges.merge(order.id(), new Range(order.id(), n, n), (range, one) -> new Range(order.id(), range.firstN(), n));
        answers.add(ItemAnswer.done(item.line(), LessonOutcome.RECORDED, key, LessonState.HELD));
    }

    List<ItemAnswer> answers() {
        return answers;
    }

    List<LessonStore.Held> fresh() {
        return fresh;
    }

    Collection<Range> ranges() {
        return ranges.values();
    }

    Teaching teaching(OrderId order) {
        return teachings.getOrDefault(order, Teaching.none(order));
    }

    private ItemAnswer repeated(Item item, LessonKey key) {
        LocalDate heldOn = known.get(key);
        if (heldOn == null) {
            throw new IllegalStateException("lesson " + key + " was not read");
        }
        return heldOn.equals(item.heldOn())
                ? ItemAnswer.done(item.line(), LessonOutcome.DUPLICATE, key, LessonState.HELD)
                : ItemAnswer.refused(
                        item.line(), "/n", LessonProblem.LESSON_CONFLICT, Map.of("n", key.n(), "heldOn", heldOn));
    }

    private @Nullable Refusal refusal(Item item, OrderTerms order, Teaching teaching, int n, int next) {
        Refusal ofOrder = RecordingRules.of(order);
        if (ofOrder != null) {
            return ofOrder;
        }
        Refusal ofLesson = RecordingRules.of(order, teaching, item.heldOn(), today);
        if (ofLesson != null) {
            return ofLesson;
        }
        return n == next ? null : new Refusal("/n", LessonProblem.LESSON_OUT_OF_ORDER, Map.of("next", next));
    }
}
