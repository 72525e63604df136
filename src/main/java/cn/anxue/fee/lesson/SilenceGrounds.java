package cn.anxue.fee.lesson;

import cn.anxue.calendar.Today;
import cn.anxue.fee.lesson.LessonStore.Due;
import cn.anxue.fee.order.OrderHolds;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderLocks;
import cn.anxue.fee.order.OrderTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What silence is judged by, read under the orders' locks. */
@ApplicationScoped
class SilenceGrounds {
    private final OrderLocks orders;
    private final OrderHolds holds;
    private final LessonStore lessons;
    private final Teachings teachings;
    private final SilenceLaws laws;

    SilenceGrounds(OrderLocks orders, OrderHolds holds, LessonStore lessons, Teachings teachings, SilenceLaws laws) {
        this.orders = orders;
        this.holds = holds;
        this.lessons = lessons;
        this.teachings = teachings;
        this.laws = laws;
    }

    List<OrderId> due(LocalDate day, int most) {
        return teachings.due(day, most);
    }

    Map<OrderId, OrderTerms> lock(List<OrderId> due) {
        return orders.lock(due);
    }

    /** Lessons that wait, each with its last day counted anew: holidays may have been published since it was told. */
    List<Lesson> waiting(Map<OrderId, OrderTerms> terms) {
        List<Lesson> waiting = lessons.waiting(terms.keySet());
        Set<SilenceLaws.Told> told = new LinkedHashSet<>();
        waiting.forEach(lesson -> told.add(told(lesson, terms)));
        Map<SilenceLaws.Told, LocalDate> last = laws.lastDays(told);
        List<Due> later = new ArrayList<>();
        List<Lesson> counted = new ArrayList<>(waiting.size());
        for (Lesson lesson : waiting) {
            LocalDate promised = Objects.requireNonNull(lesson.confirmDueOn());
            LocalDate due = SilenceLaws.laterOf(promised, last.get(told(lesson, terms)));
            if (!due.equals(promised)) {
                later.add(new Due(lesson.key(), due));
            }
            counted.add(lesson.dueOn(due));
        }
        if (!later.isEmpty()) {
            lessons.putOff(later);
        }
        return counted;
    }

    Map<OrderId, SilenceStretch.Standing> standings(Map<OrderId, OrderTerms> terms) {
        Set<OrderId> held = holds.heldOf(terms.keySet()).keySet();
        Map<OrderId, SilenceStretch.Standing> standings = new LinkedHashMap<>();
        terms.values().forEach(order -> standings.put(order.id(), standing(order, held.contains(order.id()))));
        return standings;
    }

    void lookNext(List<Teachings.Look> looks) {
        teachings.lookNext(looks);
    }

    private static SilenceStretch.Standing standing(OrderTerms order, boolean held) {
        if (!order.state().isLive()) {
            return SilenceStretch.Standing.ENDED;
        }
        return held || !AnswerRules.isAnswered(order) ? SilenceStretch.Standing.WAITS : SilenceStretch.Standing.COUNTS;
    }

    private static SilenceLaws.Told told(Lesson lesson, Map<OrderId, OrderTerms> terms) {
        LocalDate on = LocalDate.ofInstant(Objects.requireNonNull(lesson.messageSentAt()), Today.ZONE);
        return new SilenceLaws.Told(
                Objects.requireNonNull(terms.get(lesson.key().order())).regionCode(), on);
    }
}
