package cn.anxue.fee.lesson;

import cn.anxue.fee.lesson.LessonRecording.Item;
import cn.anxue.fee.lesson.LessonStore.ListAct;
import cn.anxue.fee.lesson.SilenceStarts.Started;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is recorded already, and what a list adds; under the orders' locks. */
@ApplicationScoped
class RecordedLessons {
    private final LessonStore lessons;
    private final Teachings teachings;

    RecordedLessons(LessonStore lessons, Teachings teachings) {
        this.lessons = lessons;
        this.teachings = teachings;
    }

    RecordingList judge(List<Item> items, Map<OrderId, OrderTerms> terms, LocalDate today) {
        Map<OrderId, Teaching> taught = teachings.of(terms.keySet());
        Map<LessonKey, LocalDate> known = new HashMap<>();
        lessons.find(named(items, taught)).forEach((key, lesson) -> known.put(key, lesson.heldOn()));
        RecordingList list = new RecordingList(known, taught, today);
        for (Item item : items) {
            list.judge(item, Objects.requireNonNull(terms.get(item.order())));
        }
        return list;
    }

    /** @param told families that know already */
    void write(RecordingList list, Map<OrderId, OrderTerms> terms, ListAct act, Map<OrderId, Started> told) {
        List<Teachings.Written> written = new ArrayList<>();
        for (RecordingList.Range range : list.ranges()) {
            OrderTerms order = Objects.requireNonNull(terms.get(range.order()));
            Started started = told.get(order.id());
            LocalDate lookOn = started == null ? null : started.lookOn();
            written.add(new Teachings.Written(list.teaching(order.id()), order.allLessons(), lookOn));
        }
        teachings.write(written);
        lessons.insert(list.fresh(), act, told);
    }

    /** Those that the list says were recorded before. */
    private static List<LessonKey> named(List<Item> items, Map<OrderId, Teaching> taught) {
        List<LessonKey> named = new ArrayList<>();
        for (Item item : items) {
            Teaching teaching = taught.get(item.order());
            if (item.n() != null && teaching != null && item.n() <= teaching.lastN()) {
                named.add(new LessonKey(item.order(), item.n()));
            }
        }
        return named;
    }
}
